package io.cookieaudit.scan.observe;

import java.util.List;

/**
 * How a scan was made, as far as it changes what is seen.
 *
 * @param states the states asked for
 * @param extras the visits asked for beside those: {@code statistical-only}, {@code no-choice-gpc}
 * @param pages at most so many pages a state
 * @param dwellSeconds of page life after load
 * @param interactions what was done on each page as a visitor does it: {@code scroll}, {@code
 *     mouse-move}, {@code key-press}, {@code media-play}
 * @param profiles how many fresh profiles visited each state; identifiers are known from two on
 * @param persona what was typed into fields: {@code email}, {@code phone}, {@code name}, {@code
 *     card}
 * @param delayMs at least so much real time between two pages of one host
 * @param realTime whether pages lived by the real clock, and not by one that ran ahead
 * @param vantage from where the site was seen, in the operator's words; empty where nothing was
 *     said
 * @param sandbox whether the browser's sandbox was on
 * @param warnings what was out of the ordinary, for people to read
 */
public record Settings(
    List<ConsentState> states,
    List<String> extras,
    int pages,
    int dwellSeconds,
    List<String> interactions,
    int profiles,
    List<String> persona,
    long delayMs,
    boolean realTime,
    String vantage,
    String locale,
    String timezone,
    String viewport,
    String userAgent,
    boolean sandbox,
    boolean insecure,
    List<String> warnings) {
  public Settings {
    states = List.copyOf(states);
    extras = List.copyOf(extras);
    interactions = List.copyOf(interactions);
    profiles = Math.max(1, profiles); // Older files do not say.
    persona = List.copyOf(persona);
    warnings = List.copyOf(warnings);
  }
}
