package io.cookieaudit.policy.reader;

import io.cookieaudit.policy.Declaration;
import io.cookieaudit.policy.DeclaredParty;
import io.cookieaudit.policy.Purpose;
import io.cookieaudit.policy.Quote;
import io.cookieaudit.policy.document.Segment;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The parties named for one category, each with the addresses that stand with it. */
final class PartyCell {
  private static final Pattern REMARK = Pattern.compile("\\s*\\([^()]*\\)");
  private static final String EDGE = " ·•,;:–—-";
  private static final String EDGE_IN_FRONT = EDGE + "*●";

  /** Commas separate parties, but not a company from its legal form. */
  private static final Pattern COMMA =
      Pattern.compile(
          "\\s*[;,•]\\s+(?!(?i:inc|llc|ltd|gmbh|corp|co|s\\.?a|b\\.?v|limited|plc|ag)\\b)|\\s+(?:and|und|et|y)\\s+(?=\\p{Lu})");

  private static final int LONGEST_NAME = 60;

  private record Party(String name, Set<String> hosts, int line, int endLine, String text) {}

  private final String category;
  private final Purpose purpose;
  private final List<Party> parties = new ArrayList<>();

  PartyCell(String category, Purpose purpose) {
    this.category = category;
    this.purpose = purpose;
  }

  /** Whether a text is nothing but a party's name, addresses, or both. */
  static boolean isParty(String text) {
    String name = name(text);
    return name.length() <= LONGEST_NAME
        && name.split("\\s+").length <= 6
        && !name.endsWith("?")
        && (!name.isEmpty() || text.contains("://"));
  }

  void add(Segment segment) {
    List<String> hosts = Hosts.ofAddresses(segment);
    String name = name(segment.text());
    if (name.isEmpty()) {
      addresses(segment, hosts);
      return;
    }
    String[] names = hosts.isEmpty() ? COMMA.split(name) : new String[] {name};
    for (String one : names) {
      if (!one.isBlank() && one.length() <= LONGEST_NAME) {
        Set<String> own = new LinkedHashSet<>(hosts);
        if (own.isEmpty() && Hosts.isHost(one)) {
          own.addAll(Hosts.in(one));
        }
        parties.add(new Party(one.strip(), own, segment.line(), segment.endLine(), segment.text()));
      }
    }
  }

  /** Addresses without a name belong to the party before them, or are one by themselves. */
  private void addresses(Segment segment, List<String> hosts) {
    if (hosts.isEmpty()) {
      return;
    }
    if (parties.isEmpty()) {
      parties.add(
          new Party(
              hosts.getFirst(),
              new LinkedHashSet<>(hosts),
              segment.line(),
              segment.endLine(),
              segment.text()));
      return;
    }
    Party last = parties.removeLast();
    Set<String> all = new LinkedHashSet<>(addressed(last) ? last.hosts() : Set.of());
    all.addAll(hosts);
    parties.add(
        new Party(
            last.name(), all, last.line(), segment.endLine(), last.text() + " " + segment.text()));
  }

  /** Whether the hosts come from addresses, and not from a name that is itself a host. */
  private static boolean addressed(Party party) {
    return !Hosts.in(party.name()).equals(List.copyOf(party.hosts()));
  }

  List<Declaration> declarations(String document) {
    return parties.stream()
        .map(
            party ->
                (Declaration)
                    new DeclaredParty(
                        party.name(),
                        List.copyOf(party.hosts()),
                        purpose,
                        Optional.of(category),
                        new Quote(document, party.line(), party.endLine(), party.text())))
        .toList();
  }

  private static String name(String text) {
    String words = REMARK.matcher(Hosts.withoutAddresses(text)).replaceAll("");
    int from = 0;
    int to = words.length();
    while (from < to && EDGE_IN_FRONT.indexOf(words.charAt(from)) >= 0) {
      from++;
    }
    while (from < to && EDGE.indexOf(words.charAt(to - 1)) >= 0) {
      to--;
    }
    return words.substring(from, to).strip();
  }
}
