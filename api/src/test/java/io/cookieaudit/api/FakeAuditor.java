package io.cookieaudit.api;

import io.cookieaudit.api.scans.Auditor;
import io.cookieaudit.api.scans.ScanOrder;
import io.cookieaudit.policy.PolicyException;
import io.cookieaudit.policy.document.PolicyDocuments;
import io.cookieaudit.policy.reader.PolicyReadings;
import io.cookieaudit.scan.audit.HeldPolicy;
import io.cookieaudit.scan.audit.Judge;
import io.cookieaudit.scan.audit.PolicyInput;
import io.cookieaudit.scan.observe.ScanException;
import io.cookieaudit.scan.observe.Tool;
import io.cookieaudit.scan.report.Report;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Audits without a browser: what comes of a scan is in its address. {@code clean.test} has a clean
 * report, {@code broken.test} none, {@code slow.test} waits until it is let go, {@code
 * changing.test} has one clean report and then one with a finding each time.
 */
final class FakeAuditor implements Auditor {
  private static final String POLICY =
      """
      # Cookie policy

      Last updated: 3 February 2026

      | Cookie | Provider | Purpose | Lifetime |
      | --- | --- | --- | --- |
      | lamp_id | Lantern | Statistics | 13 months |
      """;

  final BlockingQueue<String> begun = new LinkedBlockingQueue<>();
  private final AtomicInteger audits = new AtomicInteger();
  final CountDownLatch letGo = new CountDownLatch(1);

  @Override
  public void mustBePossible(ScanOrder order) {
    if (!order.url().startsWith("https://")) {
      throw new ScanException("'" + order.url() + "' is no address. Give one with https://.");
    }
    order
        .policy()
        .filter(policy -> !policy.startsWith("https://"))
        .ifPresent(
            policy -> {
              throw new PolicyException("There is no policy '" + policy + "'.");
            });
  }

  @Override
  public Report audit(ScanOrder order, Listener listener) {
    begun.add(order.url());
    if (order.url().contains("broken.test")) {
      throw new ScanException("The browser could not be started.");
    }
    if (order.url().contains("bug.test")) {
      throw new IllegalStateException("a secret of the inside");
    }
    if (order.url().contains("slow.test")) {
      try {
        letGo.await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new ScanException("The scan was interrupted.", e);
      }
    }
    boolean changed = order.url().contains("changing.test") && audits.incrementAndGet() > 1;
    String text = changed ? POLICY.replace("13 months", "") : POLICY;
    LocalDate day = LocalDate.parse("2026-05-01");
    var parsed = PolicyDocuments.parse("policy.md", text.getBytes(StandardCharsets.UTF_8));
    var input = new PolicyInput(PolicyReadings.read(parsed), Optional.empty(), Optional.empty());
    return new Judge(new Tool("test", ""), Optional.empty(), Optional.empty(), List.of(), day)
        .judgeAlone(
            HeldPolicy.of(input, List.of(), day, Optional.empty(), "it is the only one"),
            Instant.parse("2026-05-01T12:00:00Z"));
  }
}
