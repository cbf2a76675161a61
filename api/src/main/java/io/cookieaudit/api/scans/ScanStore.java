package io.cookieaudit.api.scans;

import io.cookieaudit.scan.report.Verdict;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Keeps scans. Each call is done wholly or not at all, and is on the disk when it returns. */
public interface ScanStore {
  void add(Scan scan);

  Optional<Scan> find(String id);

  /** The latest first, by the time they were queued. */
  List<Scan> latest(int atMost);

  /** The latest of one site first. */
  List<Scan> latestOf(String site, int atMost);

  /** The scan of the same site that came to a report last before this one. */
  Optional<Scan> before(Scan scan);

  /** Those that have not ended, the oldest first. */
  List<Scan> unfinished();

  /** The scan runs from now on. */
  void began(String id, Instant at);

  /** The scan has to be made again from its beginning. */
  void requeued(String id);

  /** Keeps a file of a scan, in place of an earlier one of the same kind. */
  void keep(String id, ScanFile file, byte[] content);

  /** The scan has come to a report, which is kept with it. */
  void done(String id, Instant at, Verdict verdict, Map<ScanFile, byte[]> files);

  /** The scan has come to nothing. */
  void failed(String id, Instant at, String why);

  Optional<byte[]> file(String id, ScanFile file);
}
