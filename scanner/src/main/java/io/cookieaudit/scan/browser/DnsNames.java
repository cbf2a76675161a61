package io.cookieaudit.scan.browser;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.xbill.DNS.CNAMERecord;
import org.xbill.DNS.DClass;
import org.xbill.DNS.ExtendedResolver;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.Record;
import org.xbill.DNS.Section;
import org.xbill.DNS.TextParseException;
import org.xbill.DNS.Type;

/** Canonical names from the name servers that this machine uses. */
final class DnsNames implements CanonicalNames {
  private static final Duration ANSWER = Duration.ofSeconds(1);

  private final ExtendedResolver resolver = new ExtendedResolver();

  DnsNames() {
    resolver.setTimeout(ANSWER);
    resolver.setRetries(1);
  }

  @Override
  public List<String> of(String host) throws IOException {
    try {
      Name name = Name.fromString(host, Name.root);
      return chain(
          host, resolver.send(Message.newQuery(Record.newRecord(name, Type.A, DClass.IN))));
    } catch (TextParseException e) {
      return List.of(); // What is no name for DNS is no alias either.
    }
  }

  /** An answer holds the whole chain, in any order; one that bites its own tail ends there. */
  static List<String> chain(String host, Message answer) {
    Map<String, String> aliases = new HashMap<>();
    for (Record record : answer.getSection(Section.ANSWER)) {
      if (record instanceof CNAMERecord alias) {
        aliases.put(text(alias.getName()), text(alias.getTarget()));
      }
    }
    List<String> chain = new ArrayList<>();
    String next = aliases.remove(host.toLowerCase(Locale.ROOT));
    while (next != null) {
      chain.add(next);
      next = aliases.remove(next);
    }
    return List.copyOf(chain);
  }

  private static String text(Name name) {
    return name.toString(true).toLowerCase(Locale.ROOT);
  }
}
