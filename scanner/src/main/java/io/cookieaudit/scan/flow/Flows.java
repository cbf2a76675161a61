package io.cookieaudit.scan.flow;

import io.cookieaudit.scan.observe.Flow;
import io.cookieaudit.scan.observe.Flow.Encoding;
import io.cookieaudit.scan.observe.Persona;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Finds where identifiers and typed data left to another party. */
public final class Flows {
  /**
   * What was found in one visit.
   *
   * @param unsearched what was not searched, and why flows may therefore be missing
   */
  public record Found(List<Flow> flows, List<String> unsearched) {
    public Found {
      flows = List.copyOf(flows);
      unsearched = List.copyOf(unsearched);
    }
  }

  private final Traces traces;
  private final Sources sources;
  private final Set<Flow> flows = new LinkedHashSet<>();

  private Flows(Traces traces, Sources sources) {
    this.traces = traces;
    this.sources = sources;
  }

  /**
   * What was found in each of the visits, in their order.
   *
   * @param alike visits in fresh profiles that did the same: one consent state, the same pages
   * @param persona that was typed into fields
   * @param now a moment during the visits, by which times are told from numbers
   */
  public static List<Found> in(List<Traces> alike, Optional<Persona> persona, Instant now) {
    List<List<Identifiers.Identifier>> identifiers = Identifiers.among(alike, now);
    List<Found> found = new ArrayList<>();
    for (int visit = 0; visit < alike.size(); visit++) {
      Sources sources = Sources.of(identifiers.get(visit), persona);
      found.add(new Flows(alike.get(visit), sources).find());
    }
    return found;
  }

  private Found find() {
    for (Traces.Sent sent : traces.sent()) {
      for (String text : sent.texts()) {
        sources
            .in(text)
            .forEach(
                (source, encodings) -> {
                  if (!source.party().equals(sent.party())) {
                    add(source, sent.id(), encodings);
                  }
                });
      }
    }
    inWhatIsKept();
    Stream<String> tooMany =
        sources.left() == 0
            ? Stream.empty()
            : Stream.of(
                "%d identifiers were not looked for, because there are too many of them."
                    .formatted(sources.left()));
    return new Found(
        List.copyOf(flows), Stream.concat(traces.unsearched().stream(), tooMany).toList());
  }

  /** A cookie of another party that has come to hold the value carries it from then on. */
  private void inWhatIsKept() {
    Map<String, List<Traces.Sent>> carriers = carriers();
    for (Traces.Held held : traces.held()) {
      String key = held.cookie().map(name -> carrier(held.party(), name)).orElse("");
      sources
          .in(held.value())
          .forEach(
              (source, encodings) -> {
                if (source.typed()) {
                  add(source, held.subject(), encodings);
                } else if (!source.party().equals(held.party()) && source.since() < held.realMs()) {
                  carriers.getOrDefault(key, List.of()).stream()
                      .filter(sent -> sent.realMs() >= held.realMs())
                      .findFirst()
                      .ifPresent(sent -> add(source, sent.id(), encodings));
                }
              });
    }
  }

  private Map<String, List<Traces.Sent>> carriers() {
    Map<String, List<Traces.Sent>> carriers = new HashMap<>();
    for (Traces.Sent sent : traces.sent()) {
      for (String cookie : sent.cookies()) {
        carriers.computeIfAbsent(carrier(sent.party(), cookie), key -> new ArrayList<>()).add(sent);
      }
    }
    return carriers;
  }

  private static String carrier(String party, String cookie) {
    return party + " " + cookie;
  }

  private void add(Sources.Source source, String to, Set<Encoding> encodings) {
    encodings.forEach(encoding -> flows.add(new Flow(source.subject(), to, encoding)));
  }
}
