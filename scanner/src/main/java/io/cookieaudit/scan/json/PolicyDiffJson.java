package io.cookieaudit.scan.json;

import io.cookieaudit.policy.DeclaredInventory;
import io.cookieaudit.policy.EffectiveDate;
import io.cookieaudit.scan.diff.PolicyDiff;
import io.cookieaudit.scan.diff.PolicyDifference;
import java.util.List;
import java.util.Optional;

/** What two policies do not declare alike, for machines. Its JSON Schema lies beside this class. */
public final class PolicyDiffJson {
  private static final int SCHEMA = 1;

  private PolicyDiffJson() {}

  /**
   * Writes a comparison.
   *
   * @param before the older policy that was compared, which the file names by its id
   * @param after the newer one
   */
  public static String write(PolicyDiff diff, DeclaredInventory before, DeclaredInventory after) {
    return Json.write(new File(SCHEMA, Side.of(before), Side.of(after), diff.differences()));
  }

  private record File(int schema, Side before, Side after, List<PolicyDifference> differences) {}

  private record Side(String policy, String title, Optional<String> effective) {
    static Side of(DeclaredInventory policy) {
      return new Side(
          policy.policy(), policy.title(), policy.effective().map(EffectiveDate::toString));
    }
  }
}
