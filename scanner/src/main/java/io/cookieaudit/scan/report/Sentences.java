package io.cookieaudit.scan.report;

import io.cookieaudit.scan.knowledge.Knowledge;
import io.cookieaudit.scan.knowledge.KnowledgeList;
import io.cookieaudit.scan.rule.RulePage;
import io.cookieaudit.scan.rule.Severity;
import io.cookieaudit.scan.triage.Status;
import io.cookieaudit.scan.triage.Suppression;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What a report says in whole sentences, the same in every format. */
final class Sentences {
  private Sentences() {}

  /** What the report is about: the site, or, where none was observed, the policy. */
  static String subject(Report report) {
    return report.site().urls().isEmpty()
        ? report.policy().map(policy -> "the policy " + policy.id()).orElse("nothing")
        : String.join(", ", report.site().urls());
  }

  /** The verdict as a headline, in two or three words. */
  static String headline(Report report) {
    return switch (report.verdict()) {
      case CLEAN -> "No new findings";
      case FINDINGS -> Words.count(report.atTheGate().count(), "new finding");
      case INCOMPLETE -> "Incomplete";
    };
  }

  /** The verdict and what it rests on. */
  static String verdict(Report report) {
    String threshold = report.failOn().map(least -> " at or above " + Words.of(least)).orElse("");
    return switch (report.verdict()) {
      case FINDINGS ->
          "What was observed does not match what the policy declares%s."
                  .formatted(
                      report
                          .failOn()
                          .map(least -> ", at severity %s or above".formatted(Words.of(least)))
                          .orElse(""))
              + (report.coverage().unseen().isEmpty()
                  ? ""
                  : " Not all that was asked for could be seen.");
      case CLEAN ->
          report.observed().isPresent()
              ? "There is no new finding%s, and all that was asked for was seen."
                  .formatted(threshold)
              : "There is no new finding%s in the text of the policy; no site was observed."
                  .formatted(threshold);
      case INCOMPLETE ->
          "There is no new finding%s, but not all that was asked for could be seen, so this is no clean result."
              .formatted(threshold);
    };
  }

  /** {@code 3 new, 1 known, 1 suppressed}; of the findings that there are. */
  static String statuses(Report report) {
    var parts = new ArrayList<String>();
    for (Status status : Status.values()) {
      long number = report.count(status);
      if (number > 0) {
        parts.add(number + " " + Words.of(status));
      }
    }
    return parts.isEmpty() ? "none" : String.join(", ", parts);
  }

  /** The findings of a severity, whatever their status. */
  static long count(Report report, Severity severity) {
    return report.findings().stream()
        .filter(judged -> judged.finding().severity() == severity)
        .count();
  }

  static String title(Report report, String rule) {
    RulePage page = report.pages().get(rule);
    return page == null ? rule : page.title();
  }

  /** The policy that was used, in a line. */
  static String policy(Report report) {
    return report
        .policy()
        .map(
            used ->
                used.id()
                    + used.effective().map(date -> ", effective " + date).orElse(", no date given")
                    + ", from "
                    + used.url().orElse(used.document()))
        .orElse("none was given and none was found");
  }

  /** The lists that were too old when the site was observed; those of the program are its own. */
  static List<String> oldLists(Report report) {
    LocalDate day = LocalDate.ofInstant(report.startedAt(), ZoneOffset.UTC);
    return report.lists().stream()
        .filter(list -> list.isOldOn(day) && !Knowledge.bundled().lists().contains(list))
        .map(
            list ->
                "%s is of %s, more than %d days before the scan, and misses what is new; 'cookie-audit knowledge update' renews lists"
                    .formatted(list.name(), list.date(), KnowledgeList.DAYS_UNTIL_OLD))
        .toList();
  }

  /** What became of the suppressions, one sentence for each that someone has to look at. */
  static List<String> suppressions(Report report) {
    var sentences = new ArrayList<String>();
    for (Suppression one : report.triage().expired()) {
      sentences.add(
          one.lastDay().isPresent()
              ? "expired on %s: %s (%s)".formatted(one.until(), one.fingerprint(), one.owner())
              : "“%s” is no date, so it counts as expired: %s (%s)"
                  .formatted(one.until(), one.fingerprint(), one.owner()));
    }
    for (Suppression one : report.triage().expiringSoon()) {
      sentences.add("ends on %s: %s (%s)".formatted(one.until(), one.fingerprint(), one.owner()));
    }
    for (Suppression one : report.triage().unused()) {
      sentences.add("names no finding: %s (%s)".formatted(one.fingerprint(), one.owner()));
    }
    return sentences;
  }

  static String severity(Severity severity) {
    return severity.name().toUpperCase(Locale.ROOT);
  }
}
