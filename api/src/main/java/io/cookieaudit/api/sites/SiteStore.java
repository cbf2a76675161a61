package io.cookieaudit.api.sites;

import java.util.List;
import java.util.Optional;

/** Keeps sites. Each call is done wholly or not at all, and is on the disk when it returns. */
public interface SiteStore {
  /** Keeps a site, in place of an earlier one with the same id. */
  void put(Site site);

  Optional<Site> find(String id);

  /** By name. */
  List<Site> all();

  /** Forgets a site; its scans stay. Whether there was one. */
  boolean delete(String id);
}
