package io.cookieaudit.scan;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import java.util.stream.Stream;

/** Who may import whom. The table in the README is a reading aid; this is the rule. */
@AnalyzeClasses(
    packages = "io.cookieaudit",
    importOptions = {DoNotIncludeTests.class, ArchitectureTest.NoTestJars.class})
class ArchitectureTest {
  /** Another module's tests come as a jar once that module has been packaged. */
  static final class NoTestJars implements ImportOption {
    @Override
    public boolean includes(Location location) {
      return !location.contains("-tests.jar");
    }
  }

  private static final String POLICY = "io.cookieaudit.policy";
  private static final String SCAN = "io.cookieaudit.scan";

  @ArchTest
  void packagesHaveNoCycles(JavaClasses classes) {
    slices().matching("io.cookieaudit.(**)").should().beFreeOfCycles().check(classes);
  }

  @ArchTest
  void policyKnowsNothingElse(JavaClasses classes) {
    only(classes, POLICY);
    only(
        classes,
        POLICY + ".document",
        POLICY,
        "org.jsoup..",
        "org.commonmark..",
        "org.apache.pdfbox..",
        "com.fasterxml.jackson..");
    only(classes, POLICY + ".reader", POLICY, POLICY + ".document");
    only(classes, POLICY + ".json", POLICY, "com.fasterxml.jackson..");
    only(classes, POLICY + ".seeds", POLICY, POLICY + ".json");
  }

  @ArchTest
  void theJudgingSideIsPure(JavaClasses classes) {
    only(classes, SCAN + ".observe", POLICY);
    only(classes, SCAN + ".flow", SCAN + ".observe");
    only(classes, SCAN + ".knowledge", POLICY, "crawlercommons..");
    only(classes, SCAN + ".rule", POLICY, SCAN + ".observe", SCAN + ".knowledge");
    only(classes, SCAN + ".triage", POLICY, SCAN + ".rule");
    only(classes, SCAN + ".diff", POLICY, SCAN + ".observe", SCAN + ".knowledge", SCAN + ".rule");
    noClasses()
        .that()
        .resideInAnyPackage(
            SCAN + ".observe", SCAN + ".flow", SCAN + ".rule", SCAN + ".triage", SCAN + ".diff")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("java.net.http..", "java.io..")
        .orShould()
        .dependOnClassesThat()
        .haveFullyQualifiedName("java.nio.file.Files")
        .orShould()
        .dependOnClassesThat()
        .haveFullyQualifiedName("java.time.Clock")
        .check(classes);
  }

  @ArchTest
  void reportsAreMadeOfWhatWasJudged(JavaClasses classes) {
    only(
        classes,
        SCAN + ".report",
        POLICY,
        SCAN + ".observe",
        SCAN + ".knowledge",
        SCAN + ".rule",
        SCAN + ".triage",
        SCAN + ".json");
    only(
        classes,
        SCAN + ".json",
        POLICY,
        POLICY + ".json",
        SCAN + ".observe",
        SCAN + ".rule",
        SCAN + ".triage",
        SCAN + ".diff",
        SCAN + ".site",
        "com.fasterxml.jackson..");
    only(classes, SCAN + ".site", SCAN + ".observe");
  }

  @ArchTest
  void onlyTheBrowserPackageKnowsSelenium(JavaClasses classes) {
    noClasses()
        .that()
        .resideOutsideOfPackage(SCAN + ".browser")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.openqa..")
        .check(classes);
    only(
        classes,
        SCAN + ".browser",
        POLICY,
        SCAN + ".observe",
        SCAN + ".flow",
        SCAN + ".knowledge",
        "javax.crypto..",
        "org.openqa..",
        "org.xbill.DNS..",
        "com.fasterxml.jackson..");
    only(
        classes,
        SCAN + ".consent",
        POLICY,
        // For what the names of categories mean, which banners share with policies.
        POLICY + ".reader",
        SCAN + ".observe",
        SCAN + ".browser",
        "com.fasterxml.jackson..");
  }

  @ArchTest
  void judgingStartsNoBrowserOfItsOwn(JavaClasses classes) {
    noClasses()
        .that()
        .resideInAPackage(SCAN + ".audit")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(SCAN + ".browser", SCAN + ".consent", SCAN + ".cli", "picocli..")
        .check(classes);
  }

  /** Classes of a package depend on the JDK, JSpecify, the package itself and those named. */
  private static void only(JavaClasses classes, String owner, String... others) {
    String[] allowed =
        Stream.concat(
                Stream.of(owner, "java..", "javax..", "org.jspecify..", ""), Stream.of(others))
            .toArray(String[]::new);
    classes()
        .that()
        .resideInAPackage(owner)
        .should()
        .onlyDependOnClassesThat(
            JavaClass.Predicates.resideInAnyPackage(allowed)
                .or(JavaClass.Predicates.equivalentTo(Object.class)))
        .allowEmptyShould(true)
        .check(classes);
  }
}
