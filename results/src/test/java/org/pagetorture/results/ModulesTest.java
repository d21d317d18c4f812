// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.results;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/// The arrows between the modules point one way.
class ModulesTest {
  private static final String MODEL = "org.pagetorture.model..";
  private static final String JOURNAL = "org.pagetorture.journal..";
  private static final String STRESS = "org.pagetorture.stress..";
  private static final String BENCH = "org.pagetorture.bench..";
  private static final String CHECK = "org.pagetorture.check..";
  private static final String RESULTS = "org.pagetorture.results..";

  /// The classes of a module that the reactor has built before this one.
  private static JavaClasses module(String name) {
    Path classes = Path.of("..", name, "target", "classes");
    if (!Files.isDirectory(classes)) {
      throw new AssertionError(classes + " is missing: build the whole tree, or with -am");
    }
    JavaClasses imported = new ClassFileImporter().importPath(classes);
    if (imported.isEmpty()) {
      throw new AssertionError(classes + " is empty: build the whole tree, or with -am");
    }
    return imported;
  }

  @Test
  void modelNeedsTheJdkOnly() {
    classes()
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(MODEL, "java..", "org.jspecify.annotations..")
        .check(module("model"));
  }

  @Test
  void journalNeedsJacksonOnly() {
    classes()
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            JOURNAL,
            "java..",
            "org.jspecify.annotations..",
            "tools.jackson..",
            "com.fasterxml.jackson.annotation..")
        .check(module("journal"));
  }

  @Test
  void stressUsesModelAndJournal() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(BENCH, CHECK, RESULTS)
        .check(module("stress"));
  }

  @Test
  void benchUsesModelAndJournal() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(STRESS, CHECK, RESULTS)
        .check(module("bench"));
  }

  @Test
  void checkUsesNoneOfThem() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(MODEL, JOURNAL, STRESS, BENCH, RESULTS)
        .check(module("check"));
  }

  @Test
  void resultsUsesNoneOfThem() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(MODEL, JOURNAL, STRESS, BENCH, CHECK, "org.openjdk..")
        .check(module("results"));
  }
}
