package io.cookieaudit.scan.cli;

import io.cookieaudit.scan.ScanRequest;
import io.cookieaudit.scan.audit.HeldPolicy;
import io.cookieaudit.scan.audit.PolicyInput;
import io.cookieaudit.scan.demo.DemoShop;
import io.cookieaudit.scan.demo.Expectation;
import io.cookieaudit.scan.demo.LoopbackSites;
import io.cookieaudit.scan.observe.BrowserOptions;
import io.cookieaudit.scan.observe.Redaction;
import io.cookieaudit.scan.report.Report;
import io.cookieaudit.scan.triage.Judged;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The audit of the demo shop: what is asked for, what it is held to, and what should come out.
 *
 * @param browser as the user asked for it
 */
record DemoAudit(DemoShop shop, LoopbackSites sites, BrowserOptions browser) {
  ScanRequest request() {
    return ScanRequest.of(
        List.of(home()), options(), new Redaction(Installation.of(System.getenv()).key(), false));
  }

  URI home() {
    return URI.create(shop.homeUrl());
  }

  HeldPolicy policy(LocalDate today) {
    var reading =
        PolicyInput.read("lantern-policy.md", shop.policy().getBytes(StandardCharsets.UTF_8));
    return HeldPolicy.of(
        new PolicyInput(reading, Optional.empty(), Optional.empty()),
        List.of(),
        today,
        Optional.empty(),
        "it is the demo shop's own");
  }

  Expectation.Difference difference(Report judged) {
    return shop.expectation().compare(judged.findings().stream().map(Judged::finding).toList());
  }

  /** The shop's own way in, with the browser that the user asked for. */
  BrowserOptions options() {
    return sites.reachedBy(browser);
  }
}
