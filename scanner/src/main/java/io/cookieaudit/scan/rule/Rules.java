package io.cookieaudit.scan.rule;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The rules in the order in which reports show them, and the way they are asked. */
public final class Rules {
  public static final List<Rule> ALL =
      List.of(
          new UndeclaredCookie(),
          new NearMissName(),
          new ProviderMismatch(),
          new LifetimeMismatch(),
          new UndeclaredStorage(),
          new UndeclaredThirdParty(),
          new UndeclaredBeacon(),
          new CnameCloakedTracker(),
          new DeclaredNotSeen(),
          new ClaimContradicted(),
          new CookieBeforeConsent(),
          new StorageBeforeConsent(),
          new BeaconBeforeConsent(),
          new EmbedBeforeConsent(),
          new CookieAfterReject(),
          new StorageAfterReject(),
          new BeaconAfterReject(),
          new CookieAfterWithdrawal(),
          new CategoryChoiceIgnored(),
          new GpcIgnored(),
          new ConsentSignalMismatch(),
          new BannerMissing(),
          new RejectNotOffered(),
          new RejectBuried(),
          new NoWithdrawalOffered(),
          new GhostWrittenCookie(),
          new CookieSync(),
          new PersonalDataInBeacon(),
          new DeviceFingerprinting(),
          new InsecureCookie(),
          new InventoryAbsent(),
          new InventoryDelegated(),
          new InventoryHedged(),
          new PurposeUnstated(),
          new LifetimeUnstated(),
          new LifetimeVague(),
          new ContradictoryCategory(),
          new KnownCookieCategory(),
          new MisspeltKnownName(),
          new RecipientNotListed(),
          new PurposeNotListed(),
          new ScopeGap(),
          new StaleTechnology(),
          new OptOutLink(),
          new DateMissing(),
          new ImpliedConsent());

  private static final Comparator<Finding> ORDER =
      Comparator.comparing(Finding::severity).reversed().thenComparing(Finding::fingerprint);

  private Rules() {}

  /** Asks every rule; one that could not be answered in full is not checked, with the reasons. */
  public static List<RuleResult> check(Comparison comparison) {
    return ALL.stream().map(rule -> check(rule, comparison)).toList();
  }

  /** The rule of this id. */
  public static Optional<Rule> byId(String id) {
    return ALL.stream().filter(rule -> rule.id().equals(id)).findFirst();
  }

  static RuleResult check(Rule rule, Comparison comparison) {
    List<String> unstated = Needs.unstated(rule, comparison);
    if (!unstated.isEmpty()) {
      return notChecked(rule, unstated);
    }
    List<String> unseen = Needs.unseen(rule, comparison);
    if (!unseen.isEmpty() && rule.restsOnAbsence()) {
      return notChecked(rule, unseen);
    }
    List<Finding> findings = merged(rule.check(comparison));
    if (!findings.isEmpty()) {
      return new RuleResult.Failed(rule.id(), findings, unseen);
    }
    return unseen.isEmpty() ? new RuleResult.Passed(rule.id()) : notChecked(rule, unseen);
  }

  private static RuleResult notChecked(Rule rule, List<String> reasons) {
    return new RuleResult.NotChecked(rule.id(), String.join("; ", reasons));
  }

  /** One finding for each fingerprint, the gravest first. */
  static List<Finding> merged(List<Finding> findings) {
    Map<String, List<Finding>> byFingerprint = new LinkedHashMap<>();
    findings.forEach(
        finding ->
            byFingerprint
                .computeIfAbsent(finding.fingerprint(), _ -> new ArrayList<>())
                .add(finding));
    return byFingerprint.values().stream().map(Rules::merge).sorted(ORDER).toList();
  }

  /** The gravest one's words, the surest one's confidence, and the evidence of all in order. */
  private static Finding merge(List<Finding> same) {
    Finding gravest =
        same.stream()
            .reduce((one, other) -> other.severity().compareTo(one.severity()) > 0 ? other : one)
            .orElseThrow();
    return new Finding(
        gravest.rule(),
        gravest.severity(),
        same.stream().map(Finding::confidence).max(Comparator.naturalOrder()).orElseThrow(),
        gravest.subject(),
        gravest.message(),
        gravest.advice(),
        same.stream().flatMap(finding -> finding.evidence().stream()).distinct().toList());
  }
}
