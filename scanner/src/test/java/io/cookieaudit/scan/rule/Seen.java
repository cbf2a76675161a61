package io.cookieaudit.scan.rule;

import io.cookieaudit.policy.PartyKind;
import io.cookieaudit.scan.knowledge.Hosts;
import io.cookieaudit.scan.knowledge.RegistrableDomain;
import io.cookieaudit.scan.observe.ApiRead;
import io.cookieaudit.scan.observe.CookieEvent;
import io.cookieaudit.scan.observe.Flow;
import io.cookieaudit.scan.observe.Initiator;
import io.cookieaudit.scan.observe.Moment;
import io.cookieaudit.scan.observe.ObservedCookie;
import io.cookieaudit.scan.observe.ObservedLifetime;
import io.cookieaudit.scan.observe.ObservedRequest;
import io.cookieaudit.scan.observe.Phase;
import io.cookieaudit.scan.observe.StoredItem;
import io.cookieaudit.scan.observe.ValueToken;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * One thing that a visit saw, for {@link Given#visit}: {@code
 * Seen.cookie("_fbp").lasting(Duration.ofDays(90)).setBy("https://connect.facebook.net/x.js")}.
 */
public sealed interface Seen {
  String SHOP = "shop.test";
  String HOME = "https://" + SHOP + "/";
  ValueToken VALUE = new ValueToken("0011223344556677", 12, "hex");

  /** A cookie of the shop's own, or of another domain as {@code name@domain}. */
  static Cookie cookie(String written) {
    int at = written.lastIndexOf('@');
    String name = at < 0 ? written : written.substring(0, at);
    String domain = at < 0 ? SHOP : written.substring(at + 1);
    return new Cookie(
        name,
        domain,
        ObservedLifetime.SESSION,
        new Initiator(
            Initiator.Kind.HEADER, Optional.of("https://" + domain + "/"), 0, "", List.of()),
        Optional.empty(),
        CookieEvent.Kind.SET,
        true,
        HOME);
  }

  /** A request for a file. */
  static Request request(String url) {
    return new Request(url, false, List.of(), Optional.empty(), List.of());
  }

  /** A request sent to report. */
  static Request beacon(String url) {
    return new Request(url, true, List.of(), Optional.empty(), List.of());
  }

  /** A storage item of the shop's own. */
  static Stored stored(String key) {
    return new Stored(key, Initiator.UNKNOWN, Optional.empty());
  }

  /**
   * See {@link Seen#cookie}.
   *
   * @param phase empty for the one that the visit's state makes likely
   * @param kept whether it is in the jar at the end
   */
  record Cookie(
      String name,
      String domain,
      ObservedLifetime lifetime,
      Initiator setBy,
      Optional<Phase> phase,
      CookieEvent.Kind event,
      boolean kept,
      String page)
      implements Seen {

    public Cookie lasting(Duration requested) {
      return with(ObservedLifetime.requested(requested.toSeconds()), setBy, phase, event, kept);
    }

    /** Set by line 7 of a script, called by these others, innermost first. */
    public Cookie setBy(String script, String... callers) {
      List<String> stack = List.of(callers).stream().map(url -> "f@" + url + ":1").toList();
      return with(
          lifetime,
          new Initiator(Initiator.Kind.SCRIPT, Optional.of(script), 7, "f", stack),
          phase,
          event,
          kept);
    }

    public Cookie in(Phase when) {
      return with(lifetime, setBy, Optional.of(when), event, kept);
    }

    /** Set, and gone again at the end of the visit. */
    public Cookie deleted() {
      return with(lifetime, setBy, phase, event, false);
    }

    /** Written on another page. */
    public Cookie on(String page) {
      return new Cookie(name, domain, lifetime, setBy, phase, event, kept, page);
    }

    /** Refused by the browser. */
    public Cookie blocked() {
      return with(lifetime, setBy, phase, CookieEvent.Kind.BLOCKED, false);
    }

    private Cookie with(
        ObservedLifetime lasting,
        Initiator by,
        Optional<Phase> when,
        CookieEvent.Kind kind,
        boolean stays) {
      return new Cookie(name, domain, lasting, by, when, kind, stays, page);
    }

    ObservedCookie in(Phase likely, long at) {
      return new ObservedCookie(
          name,
          domain,
          "/",
          Optional.empty(),
          true,
          setBy.kind() == Initiator.Kind.HEADER,
          Optional.empty(),
          party(domain),
          lifetime,
          VALUE,
          setBy,
          page,
          page,
          phase.orElse(likely),
          new Moment(at, at));
    }
  }

  /** See {@link Seen#request} and {@link Seen#beacon}. */
  record Request(
      String url,
      boolean beacon,
      List<String> sentCookies,
      Optional<Phase> phase,
      List<String> cname)
      implements Seen {

    public Request sending(String... cookies) {
      return new Request(url, beacon, List.of(cookies), phase, cname);
    }

    public Request in(Phase when) {
      return new Request(url, beacon, sentCookies, Optional.of(when), cname);
    }

    /** The host's canonical names. */
    public Request alias(String... names) {
      return new Request(url, beacon, sentCookies, phase, List.of(names));
    }

    ObservedRequest in(Phase likely, long at) {
      return new ObservedRequest(
          UUID.nameUUIDFromBytes((url + at).getBytes(StandardCharsets.UTF_8)).toString(),
          url,
          "GET",
          beacon ? "ping" : "script",
          200,
          HOME,
          HOME,
          phase.orElse(likely),
          new Moment(at, at),
          party(Hosts.of(url)),
          new Initiator(Initiator.Kind.PARSER, Optional.of(HOME), 3, "", List.of()),
          Optional.empty(),
          sentCookies,
          0,
          "",
          false,
          beacon,
          cname);
    }
  }

  /** A script read something of the device. */
  static Read read(ApiRead.Api api, String script) {
    return new Read(api, script);
  }

  /** The value of {@code from}, as flows name it, went out with a request to this address. */
  static Sent sent(String from, String url) {
    return new Sent(from, url);
  }

  /** See {@link Seen#read}. */
  record Read(ApiRead.Api api, String script) implements Seen {
    ApiRead in(Phase likely, long at) {
      return new ApiRead(
          api,
          "a published criterion",
          script,
          new Initiator(Initiator.Kind.SCRIPT, Optional.of(script), 1, "f", List.of()),
          HOME,
          HOME,
          likely,
          new Moment(at, at));
    }
  }

  /** See {@link Seen#sent}. */
  record Sent(String from, String url) implements Seen {
    Flow to(ObservedRequest request) {
      return new Flow(from, request.id(), Flow.Encoding.PLAIN);
    }
  }

  /** See {@link Seen#stored}. */
  record Stored(String key, Initiator setBy, Optional<Phase> phase) implements Seen {
    /** Written by line 7 of a script. */
    public Stored setBy(String script) {
      return new Stored(
          key, new Initiator(Initiator.Kind.SCRIPT, Optional.of(script), 7, "f", List.of()), phase);
    }

    public Stored in(Phase when) {
      return new Stored(key, setBy, Optional.of(when));
    }

    StoredItem in(Phase likely, long at) {
      return new StoredItem(
          "https://" + SHOP,
          StoredItem.Kind.LOCAL_STORAGE,
          key,
          StoredItem.Event.SET,
          VALUE,
          setBy,
          HOME,
          HOME,
          phase.orElse(likely),
          new Moment(at, at));
    }
  }

  private static PartyKind party(String host) {
    return RegistrableDomain.of(host).equals(SHOP) ? PartyKind.FIRST : PartyKind.THIRD;
  }
}
