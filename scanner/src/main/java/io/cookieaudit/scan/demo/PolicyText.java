package io.cookieaudit.scan.demo;

import io.cookieaudit.policy.Lifetime;
import io.cookieaudit.policy.Purpose;
import io.cookieaudit.scan.demo.ShopPlan.PlannedParty;
import io.cookieaudit.scan.demo.ShopPlan.PlannedRow;
import io.cookieaudit.scan.demo.ShopPlan.PolicyColumn;
import io.cookieaudit.scan.demo.ShopPlan.PolicyForm;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes the policy of a planned shop as Markdown, in the form that the plan has drawn. */
final class PolicyText {
  private static final List<Purpose> CATEGORIES =
      List.of(Purpose.ESSENTIAL, Purpose.STATISTICAL, Purpose.PERSONALISATION, Purpose.MARKETING);

  private final ShopPlan plan;
  private final PolicyForm form;
  private final PolicyWords words;

  private PolicyText(ShopPlan plan) {
    this.plan = plan;
    this.form = plan.form();
    this.words = PolicyWords.in(plan.language());
  }

  /** The same plan gives the same text. */
  static String of(ShopPlan plan) {
    return new PolicyText(plan).write();
  }

  private String write() {
    List<String> parts = new ArrayList<>();
    parts.add("# " + words.title().formatted(plan.title()));
    parts.add(words.effective());
    parts.add(words.scope().formatted(plan.host()));
    if (form.sections()) {
      CATEGORIES.forEach(purpose -> parts.addAll(section(purpose)));
    } else {
      parts.add(table(plan.rows()));
    }
    if (form.partyTable()) {
      parts.add(partyTable());
    }
    return String.join("\n\n", parts) + "\n";
  }

  private List<String> section(Purpose purpose) {
    List<PlannedRow> rows = plan.rows().stream().filter(row -> row.purpose() == purpose).toList();
    return rows.isEmpty() ? List.of() : List.of("## " + category(purpose), table(rows));
  }

  private String table(List<PlannedRow> rows) {
    List<String> heads =
        form.columns().stream()
            .map(
                column ->
                    PolicyWords.choice(
                        words.columns().getOrDefault(column, List.of()), form.wording()))
            .toList();
    Stream<String> lines =
        groups(rows).stream()
            .map(
                group -> line(form.columns().stream().map(column -> cell(column, group)).toList()));
    return Stream.concat(head(heads), lines).collect(Collectors.joining("\n"));
  }

  private String partyTable() {
    Map<Purpose, List<PlannedParty>> parties = new LinkedHashMap<>();
    CATEGORIES.forEach(
        purpose ->
            parties.put(
                purpose,
                plan.rows().stream()
                    .filter(row -> row.purpose() == purpose)
                    .map(PlannedRow::provider)
                    .distinct()
                    .toList()));
    Stream<String> lines =
        parties.entrySet().stream()
            .filter(entry -> !entry.getValue().isEmpty())
            .map(
                entry ->
                    line(
                        List.of(
                            "**" + category(entry.getKey()) + "**",
                            entry.getValue().stream()
                                .map(party -> party.name() + "<br><br>" + address(party))
                                .collect(Collectors.joining("<br><br>")))));
    return Stream.concat(head(words.serves()), lines).collect(Collectors.joining("\n"));
  }

  /** Rows of which everything but the name is the same, together or each for itself. */
  private List<List<PlannedRow>> groups(List<PlannedRow> rows) {
    record Same(PlannedParty provider, Purpose purpose, Lifetime lifetime) {}
    return form.grouped()
        ? List.copyOf(
            rows.stream()
                .collect(
                    Collectors.groupingBy(
                        row -> new Same(row.provider(), row.purpose(), row.lifetime()),
                        LinkedHashMap::new,
                        Collectors.toList()))
                .values())
        : rows.stream().map(List::of).toList();
  }

  private String cell(PolicyColumn column, List<PlannedRow> group) {
    PlannedRow row = group.getFirst();
    return switch (column) {
      case PROVIDER -> provider(row.provider());
      case NAME ->
          group.stream().map(PlannedRow::written).map(this::name).collect(Collectors.joining(", "));
      case CATEGORY -> category(row.purpose());
      case LIFETIME -> lifetime(row.lifetime());
      case PURPOSE -> words.uses().getOrDefault(row.purpose(), "");
    };
  }

  private String provider(PlannedParty party) {
    return switch (form.wording() % 3) {
      case 0 -> party.name() + " (" + party.domain() + ")";
      case 1 -> party.name() + " <" + address(party) + ">";
      default -> party.domain();
    };
  }

  /** The shop's own address is the one it is served at; others have none that answers. */
  private String address(PlannedParty party) {
    return "https://" + (party.equals(plan.self()) ? plan.host() : party.domain()) + "/";
  }

  private String name(String written) {
    return form.codeSpans() ? "`" + written + "`" : written.replaceAll("([_*<>\\[\\]])", "\\\\$1");
  }

  private String lifetime(Lifetime lifetime) {
    return switch (lifetime) {
      case Lifetime.Session _ -> PolicyWords.choice(words.session(), form.wording());
      case Lifetime.Persistent(var max) -> words.length(max, form.wording());
      case Lifetime.PersistentUnstated _, Lifetime.Unstated _ -> "";
    };
  }

  private String category(Purpose purpose) {
    return PolicyWords.choice(
        words.categories().getOrDefault(purpose, List.of("")), form.wording());
  }

  private static Stream<String> head(List<String> heads) {
    return Stream.of(line(heads), line(heads.stream().map(_ -> "---").toList()));
  }

  private static String line(List<String> cells) {
    return cells.stream().collect(Collectors.joining(" | ", "| ", " |"));
  }
}
