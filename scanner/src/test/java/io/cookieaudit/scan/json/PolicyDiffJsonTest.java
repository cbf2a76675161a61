package io.cookieaudit.scan.json;

import io.cookieaudit.policy.Purpose;
import io.cookieaudit.scan.diff.PolicyDiff;
import io.cookieaudit.scan.rule.Given;
import org.junit.jupiter.api.Test;

class PolicyDiffJsonTest {
  @Test
  void writesWhatItsSchemaDescribes() {
    var before = Given.policy().cookie("a", Purpose.ESSENTIAL).inventory();
    var after =
        Given.policy().cookie("a", Purpose.MARKETING).party("Lamps", Purpose.MARKETING).inventory();

    Schemas.assertValid(
        PolicyDiffJson.write(PolicyDiff.between(before, after), before, after),
        PolicyDiffJson.class,
        "policy-diff.schema.json");
  }
}
