package io.cookieaudit.scan.knowledge;

import io.cookieaudit.policy.Purpose;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The hosts of trackers; what is not listed is not known to be one, and may be one all the same.
 */
public final class TrackerHosts {
  private static final String[] COLUMNS = {"host", "company", "purpose"};

  private final HostMap<TrackerHost> byHost;

  TrackerHosts(Collection<TrackerHost> trackers) {
    byHost =
        new HostMap<>(
            trackers.stream().collect(Collectors.toMap(TrackerHost::host, Function.identity())));
  }

  static TrackerHosts read(Table table) {
    return new TrackerHosts(
        table.map(
            row ->
                new TrackerHost(
                    row.cell(0),
                    row.cell(1),
                    Purpose.valueOf(row.cell(2).toUpperCase(Locale.ROOT)))));
  }

  static Table table() {
    String file = "tracker-hosts.tsv";
    return Table.parse(file, ClassPathText.beside(TrackerHosts.class, file), COLUMNS);
  }

  public Optional<TrackerHost> find(String host) {
    return byHost.find(host);
  }
}
