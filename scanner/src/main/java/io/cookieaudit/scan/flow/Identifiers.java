package io.cookieaudit.scan.flow;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Tells identifiers from other values: long and random ({@link Parts}), the same on more than one
 * page of one profile, and another one in every other fresh profile that did the same.
 */
final class Identifiers {
  /** Two random values differ almost everywhere, two records of a moment in a few places. */
  private static final int DIFFERENCES = 5;

  private static final int LONGEST = 256;

  /**
   * @param value as a text that is searched for
   * @param heldSince when it was first written, in real milliseconds since the visit began
   */
  record Identifier(String subject, String party, String value, long heldSince) {}

  /** What stays the same of all that is kept under one name. */
  private static final class Stable {
    final String party;
    final long since;
    final Set<String> parts;
    final Set<String> wholes = new HashSet<>();

    Stable(Traces.Held first, Set<String> parts) {
      this.party = first.party();
      this.since = first.realMs();
      this.parts = new LinkedHashSet<>(parts);
    }
  }

  private Identifiers() {}

  /**
   * Those of each visit, in the order of the visits.
   *
   * @param alike visits in fresh profiles that did the same, so that who visits is the only
   *     difference; with fewer than two nothing is known
   */
  static List<List<Identifier>> among(List<Traces> alike, Instant now) {
    List<Map<String, Stable>> profiles = alike.stream().map(traces -> stable(traces, now)).toList();
    List<List<Identifier>> found = new ArrayList<>();
    for (int visit = 0; visit < profiles.size(); visit++) {
      List<Map<String, Stable>> others = new ArrayList<>(profiles);
      others.remove(visit);
      found.add(identifiers(profiles.get(visit), others));
    }
    return found;
  }

  private static Map<String, Stable> stable(Traces traces, Instant now) {
    Map<String, Stable> bySubject = new LinkedHashMap<>();
    for (Traces.Held held : traces.held()) {
      if (held.lasting() && !held.value().isEmpty()) {
        Set<String> parts = Parts.of(held.value(), now);
        Stable stable =
            bySubject.computeIfAbsent(held.subject(), subject -> new Stable(held, parts));
        stable.parts.retainAll(parts);
        stable.wholes.add(Layers.percentDecoded(held.value()));
      }
    }
    // What no page has come after may be new on every page.
    bySubject.values().removeIf(stable -> stable.since >= traces.latestPage());
    return bySubject;
  }

  private static List<Identifier> identifiers(
      Map<String, Stable> profile, List<Map<String, Stable>> others) {
    Set<String> elsewhere = new HashSet<>();
    others.forEach(other -> other.values().forEach(stable -> elsewhere.addAll(stable.parts)));
    List<Identifier> found = new ArrayList<>();
    profile.forEach(
        (subject, stable) -> {
          List<String> own =
              stable.parts.stream()
                  .filter(part -> !elsewhere.contains(part) && differs(subject, part, others))
                  .toList();
          Set<String> texts = new LinkedHashSet<>(own);
          if (!own.isEmpty() && stable.wholes.size() == 1) {
            stable.wholes.stream().filter(w -> w.length() <= LONGEST).forEach(texts::add);
          }
          texts.forEach(
              text -> found.add(new Identifier(subject, stable.party, text, stable.since)));
        });
    return found;
  }

  /** Whether others keep something of the kind under the same name, and nothing like it. */
  private static boolean differs(String subject, String part, List<Map<String, Stable>> others) {
    List<Set<String>> comparable =
        others.stream()
            .filter(other -> other.containsKey(subject))
            .map(other -> other.get(subject).parts)
            .filter(parts -> !parts.isEmpty())
            .toList();
    return !comparable.isEmpty()
        && comparable.stream().flatMap(Set::stream).noneMatch(theirs -> resembles(part, theirs));
  }

  private static boolean resembles(String one, String other) {
    if (one.length() != other.length()) {
      return false;
    }
    int differences = 0;
    for (int at = 0; at < one.length(); at++) {
      if (one.charAt(at) != other.charAt(at)) {
        differences++;
      }
    }
    return differences < DIFFERENCES;
  }
}
