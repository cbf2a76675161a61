package io.cookieaudit.scan.report;

import static io.cookieaudit.scan.report.Html.all;
import static io.cookieaudit.scan.report.Html.each;
import static io.cookieaudit.scan.report.Html.el;
import static io.cookieaudit.scan.report.Html.text;
import static io.cookieaudit.scan.report.Html.with;

import io.cookieaudit.policy.PartyKind;
import io.cookieaudit.scan.observe.ConsentOutcome;
import io.cookieaudit.scan.observe.CookieEvent;
import io.cookieaudit.scan.observe.Moment;
import io.cookieaudit.scan.observe.ObservedRequest;
import io.cookieaudit.scan.observe.Phase;
import io.cookieaudit.scan.observe.StoredItem;
import io.cookieaudit.scan.observe.Visit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** When things happened in each visit, in relation to the choice: drawn, and as figures. */
final class HtmlTimeline {
  private static final int WIDTH = 900;
  private static final int LANE = 22;
  private static final int LABELS = 150;

  /** As many places along the line; marks that fall on one are drawn once. */
  private static final int STEPS = 250;

  private HtmlTimeline() {}

  /** Something of one kind that happened. */
  private record Mark(Phase phase, Moment at) {}

  private record Lane(String name, String cssClass, List<Mark> marks) {}

  static Html of(Report report) {
    if (report.observed().isEmpty()) {
      return all();
    }
    return with(
        "section",
        List.of("id", "timeline"),
        el("h2", "Timeline of each visit"),
        el(
            "p",
            "muted",
            text(
                "From left to right in real time. The shaded part lies after the choice was made."
                    + " The table has the same in figures.")),
        each(report.observed().get().visits(), HtmlTimeline::visit));
  }

  private static Html visit(Visit visit) {
    List<Lane> lanes = lanes(visit);
    return el(
        "section",
        "visit",
        el("h3", visit.id()),
        el("p", "small", text(HtmlSummary.outcome(visit) + how(visit))),
        drawing(visit, lanes),
        figures(visit, lanes));
  }

  private static String how(Visit visit) {
    return switch (visit.outcome()) {
      case ConsentOutcome.Applied applied ->
          " by %s in %s: %s"
              .formatted(
                  applied.driver(),
                  Words.count(applied.clicks(), "click"),
                  String.join("; ", applied.proof()));
      case ConsentOutcome.NotOffered refused -> ": " + refused.why();
      case ConsentOutcome.Unproven unproven -> ": " + unproven.why();
      case ConsentOutcome.Failed failed -> ": " + failed.why();
      case ConsentOutcome.NothingToDo needless -> "";
      case ConsentOutcome.NoBanner none -> "";
    };
  }

  private static List<Lane> lanes(Visit visit) {
    Stream<ObservedRequest> third =
        visit.requests().stream().filter(request -> request.party() == PartyKind.THIRD);
    return List.of(
        new Lane(
            "cookies set",
            "cookies",
            visit.cookieEvents().stream()
                .filter(happened -> happened.event() == CookieEvent.Kind.SET)
                .map(happened -> new Mark(happened.cookie().phase(), happened.cookie().at()))
                .toList()),
        new Lane(
            "storage written",
            "storage",
            visit.storage().stream()
                .filter(item -> item.event() != StoredItem.Event.DELETED)
                .map(item -> new Mark(item.phase(), item.at()))
                .toList()),
        new Lane(
            "third-party requests",
            "requests",
            third.map(request -> new Mark(request.phase(), request.at())).toList()),
        new Lane(
            "beacons",
            "beacons",
            visit.requests().stream()
                .filter(ObservedRequest::beacon)
                .map(request -> new Mark(request.phase(), request.at()))
                .toList()));
  }

  private static Html drawing(Visit visit, List<Lane> lanes) {
    long end = Math.max(1, times(lanes, true).max().orElse(1));
    int height = lanes.size() * LANE + 24;
    var parts = new ArrayList<Html>();
    times(lanes, false)
        .min()
        .ifPresent(choice -> parts.add(afterChoice(x(choice, end), lanes.size() * LANE)));
    for (int i = 0; i < lanes.size(); i++) {
      parts.add(lane(lanes.get(i), i * LANE + LANE / 2, end));
    }
    parts.add(label(LABELS, height - 6, "0 s"));
    parts.add(label(WIDTH - 60, height - 6, Words.seconds(end)));
    return el(
        "div",
        "drawing",
        new Html.Element(
            "svg",
            List.of(
                "viewBox", "0 0 " + WIDTH + " " + height,
                "role", "img",
                "aria-label",
                    "Timeline of the visit " + visit.id() + "; the table below has the figures"),
            parts));
  }

  /** Real milliseconds of everything, or of what came after the choice. */
  private static LongStream times(List<Lane> lanes, boolean everything) {
    return lanes.stream()
        .flatMap(lane -> lane.marks().stream())
        .filter(mark -> everything || mark.phase() != Phase.BEFORE_CHOICE)
        .mapToLong(mark -> mark.at().realMs());
  }

  private static Html afterChoice(int from, int height) {
    return with(
        "rect",
        List.of(
            "class",
            "after",
            "x",
            "" + from,
            "y",
            "0",
            "width",
            "" + (WIDTH - from),
            "height",
            "" + height));
  }

  private static Html lane(Lane lane, int y, long end) {
    List<Integer> places =
        lane.marks().stream().map(mark -> x(mark.at().realMs(), end)).distinct().sorted().toList();
    return with(
        "g",
        List.of("class", lane.cssClass()),
        label(0, y + 4, lane.name()),
        with("line", List.of("x1", "" + LABELS, "x2", "" + WIDTH, "y1", "" + y, "y2", "" + y)),
        each(places, x -> with("circle", List.of("cx", "" + x, "cy", "" + y, "r", "4"))));
  }

  private static int x(long realMs, long end) {
    long step = Math.max(0, realMs) * STEPS / end;
    return (int) (LABELS + 6 + step * (WIDTH - LABELS - 12) / STEPS);
  }

  private static Html label(int x, int y, String words) {
    return with("text", List.of("x", "" + x, "y", "" + y), text(words));
  }

  private static Html figures(Visit visit, List<Lane> lanes) {
    var heads = new ArrayList<String>();
    heads.add("Phase");
    lanes.forEach(lane -> heads.add(lane.name()));
    boolean chosen = !(visit.outcome() instanceof ConsentOutcome.NothingToDo);
    List<Phase> phases = chosen ? List.of(Phase.values()) : List.of(Phase.BEFORE_CHOICE);
    return HtmlTables.scrolling(
        "What happened when, in the visit " + visit.id(),
        HtmlTables.head(heads.toArray(String[]::new)),
        el(
            "tbody",
            each(
                phases,
                phase ->
                    el(
                        "tr",
                        with("th", List.of("scope", "row"), text(Words.when(phase))),
                        each(
                            lanes,
                            lane ->
                                HtmlTables.number(
                                    lane.marks().stream()
                                        .filter(mark -> mark.phase() == phase)
                                        .count()))))));
  }
}
