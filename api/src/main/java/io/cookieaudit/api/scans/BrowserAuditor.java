package io.cookieaudit.api.scans;

import io.cookieaudit.api.egress.Reach;
import io.cookieaudit.policy.PolicyException;
import io.cookieaudit.policy.seeds.Seeds;
import io.cookieaudit.scan.ScanRequest;
import io.cookieaudit.scan.Scanner;
import io.cookieaudit.scan.audit.HeldPolicy;
import io.cookieaudit.scan.audit.Judge;
import io.cookieaudit.scan.audit.PolicyInput;
import io.cookieaudit.scan.audit.PolicySource;
import io.cookieaudit.scan.observe.BrowserOptions;
import io.cookieaudit.scan.observe.Conduct;
import io.cookieaudit.scan.observe.Interaction;
import io.cookieaudit.scan.observe.Observation;
import io.cookieaudit.scan.observe.Redaction;
import io.cookieaudit.scan.observe.ScanException;
import io.cookieaudit.scan.observe.Tool;
import io.cookieaudit.scan.report.Report;
import io.cookieaudit.scan.rule.Severity;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** Audits with a real browser. */
public final class BrowserAuditor implements Auditor {
  private static final Duration DWELL = Duration.ofSeconds(30);
  private static final Duration TIMEOUT = Duration.ofMinutes(10);

  private final Tool tool;
  private final InstantSource clock;
  private final BrowserOptions browser;
  private final Redaction redaction;
  private final Reach reach;

  /**
   * @param browser as whoever runs the service wants it; those who ask for scans cannot change it
   * @param reach which addresses may be scanned
   */
  public BrowserAuditor(
      Tool tool, InstantSource clock, BrowserOptions browser, Redaction redaction, Reach reach) {
    this.tool = tool;
    this.clock = clock;
    this.browser = browser;
    this.redaction = redaction;
    this.reach = reach;
  }

  @Override
  public void mustBePossible(ScanOrder order) {
    request(order).urls().forEach(reach::mustBeOpen);
    if (source(order).place() instanceof PolicySource.At at) {
      reach.mustBeOpen(at.address());
    }
  }

  @Override
  public Report audit(ScanOrder order, Listener listener) {
    PolicySource source = source(order);
    try (var scanner = new Scanner(tool, clock, listener::doing, request(order))) {
      Observation observation = scanner.scan();
      listener.observed(observation);
      Optional<HeldPolicy> held = source.find(scanner, observation, listener::doing);
      LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
      return new Judge(tool, Optional.of(Severity.MEDIUM), Optional.empty(), List.of(), today)
          .judge(held, observation);
    }
  }

  private ScanRequest request(ScanOrder order) {
    return new ScanRequest(
        List.of(address(order.url())),
        order.states(),
        List.of(),
        order.pages(),
        DWELL,
        Interaction.USUAL,
        1,
        Optional.empty(),
        TIMEOUT,
        List.of(),
        Conduct.USUAL,
        browser,
        redaction);
  }

  /** Never a file: whoever asks for a scan has no business with the files of this machine. */
  private static PolicySource source(ScanOrder order) {
    PolicySource.Place place =
        order.policy().map(BrowserAuditor::place).orElseGet(PolicySource.OfTheSite::new);
    return new PolicySource(place, order.policyId(), Optional.empty());
  }

  private static PolicySource.Place place(String policy) {
    if (PolicyInput.isAddress(policy)) {
      return new PolicySource.At(address(policy));
    }
    return PolicyInput.seed(policy)
        .<PolicySource.Place>map(PolicySource.Given::new)
        .orElseThrow(
            () ->
                new PolicyException(
                    "There is no policy '%s'. Give an address that begins with https://, or one of the seeds: %s."
                        .formatted(policy, String.join(", ", Seeds.ids()))));
  }

  private static URI address(String typed) {
    try {
      return new URI(typed.strip());
    } catch (URISyntaxException e) {
      throw new ScanException(
          "'%s' is no address. Write it as in https://shop.example/.".formatted(typed), e);
    }
  }
}
