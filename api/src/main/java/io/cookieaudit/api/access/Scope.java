package io.cookieaudit.api.access;

import java.util.Arrays;
import java.util.List;

/** What a token is good for, each step including those before it. */
public enum Scope {
  /** To see scans, reports and sites. */
  READ,
  /** To ask for scans. */
  SCAN,
  /** To add, change and remove sites and tokens. */
  ADMIN;

  /** The names under which endpoints ask for them. */
  public static final String TO_READ = "READ";

  public static final String TO_SCAN = "SCAN";
  public static final String TO_ADMINISTER = "ADMIN";

  List<String> roles() {
    return Arrays.stream(values())
        .filter(other -> other.compareTo(this) <= 0)
        .map(Scope::name)
        .toList();
  }
}
