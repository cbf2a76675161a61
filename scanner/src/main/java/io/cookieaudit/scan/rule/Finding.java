package io.cookieaudit.scan.rule;

import io.cookieaudit.policy.Confidence;
import java.util.List;

/**
 * One mismatch. {@link #fingerprint} is the same every night for the same mismatch, so that a
 * baseline or a suppression can name it; it is readable, so that a person can too.
 *
 * @param subject what it is about, see {@link Subject}
 * @param message one sentence that names the thing, the policy's side and the observed side
 * @param advice what can be done about it
 */
public record Finding(
    String rule,
    Severity severity,
    Confidence confidence,
    String subject,
    String message,
    Advice advice,
    List<Evidence> evidence) {

  /**
   * What to do, in one sentence each.
   *
   * @param policy what to change in the policy, empty where nothing helps there
   * @param site what to change on the site, empty where nothing helps there
   */
  public record Advice(String policy, String site) {}

  public Finding {
    evidence = List.copyOf(evidence);
    if (evidence.isEmpty()) {
      throw new IllegalArgumentException("finding without evidence: " + rule + " " + subject);
    }
  }

  public String fingerprint() {
    return rule + ":" + subject;
  }
}
