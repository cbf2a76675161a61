package io.cookieaudit.scan.json;

import com.fasterxml.jackson.databind.util.StdConverter;
import io.cookieaudit.policy.PartyKind;
import io.cookieaudit.scan.observe.CookieEvent;
import io.cookieaudit.scan.observe.Initiator;
import io.cookieaudit.scan.observe.Moment;
import io.cookieaudit.scan.observe.ObservedCookie;
import io.cookieaudit.scan.observe.ObservedLifetime;
import io.cookieaudit.scan.observe.Phase;
import io.cookieaudit.scan.observe.ValueToken;
import java.util.Optional;

/** A cookie event as files have it: what happened, and beside it the fields of the cookie. */
record CookieEventRow(
    CookieEvent.Kind event,
    Optional<String> reason,
    String name,
    String domain,
    String path,
    Optional<String> partitionKey,
    boolean secure,
    boolean httpOnly,
    Optional<String> sameSite,
    PartyKind party,
    ObservedLifetime lifetime,
    ValueToken value,
    Initiator setBy,
    String page,
    String frame,
    Phase phase,
    Moment at) {

  static final class FromEvent extends StdConverter<CookieEvent, CookieEventRow> {
    @Override
    public CookieEventRow convert(CookieEvent happened) {
      ObservedCookie cookie = happened.cookie();
      return new CookieEventRow(
          happened.event(),
          happened.reason(),
          cookie.name(),
          cookie.domain(),
          cookie.path(),
          cookie.partitionKey(),
          cookie.secure(),
          cookie.httpOnly(),
          cookie.sameSite(),
          cookie.party(),
          cookie.lifetime(),
          cookie.value(),
          cookie.setBy(),
          cookie.page(),
          cookie.frame(),
          cookie.phase(),
          cookie.at());
    }
  }

  static final class ToEvent extends StdConverter<CookieEventRow, CookieEvent> {
    @Override
    public CookieEvent convert(CookieEventRow row) {
      var cookie =
          new ObservedCookie(
              row.name,
              row.domain,
              row.path,
              row.partitionKey,
              row.secure,
              row.httpOnly,
              row.sameSite,
              row.party,
              row.lifetime,
              row.value,
              row.setBy,
              row.page,
              row.frame,
              row.phase,
              row.at);
      return new CookieEvent(row.event, row.reason, cookie);
    }
  }
}
