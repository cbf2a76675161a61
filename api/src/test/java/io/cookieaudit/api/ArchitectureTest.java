package io.cookieaudit.api;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;

/** Who may import whom. */
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

  private static final String API = "io.cookieaudit.api";

  @ArchTest
  void packagesHaveNoCycles(JavaClasses classes) {
    slices().matching("io.cookieaudit.(**)").should().beFreeOfCycles().check(classes);
  }

  @ArchTest
  void theServiceDrivesNoBrowserItself(JavaClasses classes) {
    noClasses()
        .that()
        .resideInAPackage(API + "..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "io.cookieaudit.scan.browser..", "io.cookieaudit.scan.consent..", "org.openqa..")
        .check(classes);
  }

  @ArchTest
  void onlyTheServiceKnowsTheServer(JavaClasses classes) {
    noClasses()
        .that()
        .resideOutsideOfPackage(API + "..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("io.micronaut..", "org.jdbi..", "org.flywaydb..")
        .check(classes);
  }

  /** What the framework generates beside a controller has a dollar sign in its name. */
  @ArchTest
  void queueAndStoreKnowNothingOfHttp(JavaClasses classes) {
    noClasses()
        .that()
        .resideInAnyPackage(API + ".scans", API + ".sites", API + ".database")
        .and()
        .haveNameNotMatching(".*Controller|.*\\$.*")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("io.micronaut..")
        .check(classes);
  }
}
