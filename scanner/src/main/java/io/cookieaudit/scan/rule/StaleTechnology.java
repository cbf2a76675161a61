package io.cookieaudit.scan.rule;

import io.cookieaudit.policy.Confidence;
import io.cookieaudit.policy.DeclaredClaim;
import io.cookieaudit.policy.DeclaredCookie;
import io.cookieaudit.policy.DeclaredInventory;
import io.cookieaudit.scan.knowledge.RetiredTechnologies;
import io.cookieaudit.scan.knowledge.RetiredTechnology;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A policy that describes a technology that no longer works anywhere. */
final class StaleTechnology implements Rule {
  /** A declared cookie and the technology that set it. */
  private record Left(DeclaredCookie declared, RetiredTechnology technology) {}

  @Override
  public String title() {
    return "Technology that no longer exists";
  }

  @Override
  public Severity severity() {
    return Severity.LOW;
  }

  @Override
  public Set<Need> needs() {
    return Set.of(Need.Stated.POLICY);
  }

  @Override
  public List<Finding> check(Comparison comparison) {
    return comparison.policy().stream()
        .flatMap(policy -> Stream.concat(named(policy, comparison), flash(policy)))
        .toList();
  }

  /** One finding for each technology, unless one of its cookies was seen: then it still works. */
  private Stream<Finding> named(DeclaredInventory policy, Comparison comparison) {
    RetiredTechnologies retired = RetiredTechnologies.bundled();
    Set<RetiredTechnology> alive =
        comparison.sightings().stream()
            .flatMap(sighting -> retired.behind(sighting.cookie().name()).stream())
            .collect(Collectors.toUnmodifiableSet());
    return policy
        .cookies()
        .flatMap(
            declared ->
                retired.behind(declared.name()).map(gone -> new Left(declared, gone)).stream())
        .filter(left -> !alive.contains(left.technology()))
        .collect(Collectors.groupingBy(left -> left.technology().name()))
        .values()
        .stream()
        .map(left -> finding(policy, left));
  }

  private Finding finding(DeclaredInventory policy, List<Left> left) {
    RetiredTechnology gone = left.getFirst().technology();
    String names =
        left.stream().map(l -> l.declared().name()).distinct().collect(Collectors.joining(", "));
    return TextFinding.of(
        this,
        severity(),
        Confidence.LIKELY,
        Subject.policy(policy.policy()) + "/" + gone.id(),
        "The policy declares %s of %s, which ended in %s."
            .formatted(names, gone.name(), gone.ended()),
        "Take %s out of the list, and name what replaced %s if something did."
            .formatted(names, gone.name()),
        left.stream()
            .<Evidence>map(l -> new Evidence.Declared(l.declared().quote()))
            .distinct()
            .toList());
  }

  private Stream<Finding> flash(DeclaredInventory policy) {
    List<DeclaredClaim> claims = TextFinding.claims(policy, DeclaredClaim.Kind.FLASH_COOKIES);
    return Optional.of(claims).filter(found -> !found.isEmpty()).stream()
        .map(
            found ->
                TextFinding.of(
                    this,
                    severity(),
                    Confidence.CERTAIN,
                    Subject.policy(policy.policy()) + "/flash",
                    "The policy speaks of Flash cookies (%s); browsers have not run Flash since January 2021."
                        .formatted(Wording.line(found.getFirst().quote())),
                    "Take the passage on Flash out.",
                    TextFinding.evidence(found)));
  }
}
