package io.cookieaudit.scan.consent;

import com.fasterxml.jackson.databind.JsonNode;
import io.cookieaudit.scan.browser.Frame;
import io.cookieaudit.scan.browser.Profile;
import io.cookieaudit.scan.browser.Snapshot;
import io.cookieaudit.scan.browser.Tab;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a page's consent interfaces say and what its profile keeps at one moment, with values as far
 * as scripts can read them. Lives in memory for the time of one proof and is never written out.
 */
final class Stored {
  private static final String RECORDS = Script.own("records.js");
  private static final String APIS = Script.own("apis.js");

  private final Snapshot snapshot;
  private final Map<String, String> cookieValues = new HashMap<>();
  private final Map<String, String> storageValues = new HashMap<>();
  private final Map<String, String> interfaces = new LinkedHashMap<>();

  /**
   * A record that appeared or changed.
   *
   * @param name of the cookie, the storage key, or the page's consent interface
   * @param kept whether it is stored, and not only an answer of the page
   */
  record Changed(String name, String description, boolean kept, Choice choice) {}

  private Stored(Snapshot snapshot) {
    this.snapshot = snapshot;
  }

  static Stored now(Profile profile, Tab tab) {
    Stored stored = new Stored(profile.snapshot());
    for (Frame frame : tab.frames()) {
      stored.add(frame.evaluate(RECORDS));
      if (frame.main()) {
        stored.ask(frame);
      }
    }
    return stored;
  }

  private void ask(Frame page) {
    page.evaluateInPage(APIS)
        .properties()
        .forEach(answer -> interfaces.put(answer.getKey(), answer.getValue().toString()));
  }

  /** The page comes before the frames in it, so what it holds itself counts first. */
  private void add(JsonNode held) {
    held.path("cookies")
        .properties()
        .forEach(entry -> cookieValues.putIfAbsent(entry.getKey(), entry.getValue().asText()));
    for (String kind : List.of("local", "session")) {
      held.path(kind)
          .properties()
          .forEach(entry -> storageValues.putIfAbsent(entry.getKey(), entry.getValue().asText()));
    }
  }

  /** The records of a choice that were not there before, or were different. */
  List<Changed> changedSince(Stored before) {
    List<Changed> changed = new ArrayList<>();
    snapshot.cookies().entrySet().stream()
        .filter(entry -> !entry.getValue().equals(before.snapshot.cookies().get(entry.getKey())))
        .map(entry -> entry.getKey().substring(0, entry.getKey().lastIndexOf('@')))
        .sorted()
        .forEach(
            name ->
                recognise(name, Optional.ofNullable(cookieValues.get(name)), "the cookie ")
                    .ifPresent(changed::add));
    snapshot.storage().entrySet().stream()
        .filter(entry -> !entry.getValue().equals(before.snapshot.storage().get(entry.getKey())))
        .map(entry -> key(entry.getKey()))
        .sorted()
        .forEach(
            name ->
                recognise(name, Optional.ofNullable(storageValues.get(name)), "the storage item ")
                    .ifPresent(changed::add));
    interfaces.entrySet().stream()
        .filter(entry -> !entry.getValue().equals(before.interfaces.get(entry.getKey())))
        .forEach(
            entry ->
                changed.add(
                    new Changed(
                        entry.getKey(),
                        "the page's consent interface " + entry.getKey(),
                        false,
                        ChoiceReader.read(entry.getKey(), entry.getValue()))));
    return changed;
  }

  /** The key of {@code local-storage/key@origin}. */
  private static String key(String item) {
    return item.substring(item.indexOf('/') + 1, item.lastIndexOf('@'));
  }

  private static Optional<Changed> recognise(String name, Optional<String> value, String what) {
    Choice choice = value.map(v -> ChoiceReader.read(name, v)).orElse(Choice.UNREAD);
    boolean recognised =
        RecordWords.surelyNamed(name)
            || choice.unmistakable()
            || (RecordWords.likelyNamed(name) && choice.readable());
    return recognised
        ? Optional.of(new Changed(name, what + name, true, choice))
        : Optional.empty();
  }
}
