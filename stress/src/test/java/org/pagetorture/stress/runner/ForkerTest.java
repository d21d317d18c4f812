// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.stress.runner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pagetorture.stress.runner.Preset.SANITY;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openjdk.jcstress.annotations.Expect;
import org.pagetorture.journal.Failure;

/// Runs single forks, without probing what this VM can do: then JCStress supposes the least.
class ForkerTest {
  private static final long AN_HOUR = 3_600_000;

  private static final PrintStream OUT = System.out;

  @TempDir Path directory;

  /// JCStress says on standard output what it is about; the runner keeps that in `probe.log`.
  @BeforeAll
  static void silence() {
    System.setOut(new PrintStream(OutputStream.nullOutputStream(), true));
  }

  @AfterAll
  static void restore() {
    System.setOut(OUT);
  }

  private static Plan.Step step(String test) {
    Line.Test variant = Tests.matching(Pattern.compile("faults\\." + test)).getFirst();
    Plan plan = new Plan(Samples.settings(SANITY), List.of(variant), List.of());
    return plan.next(new Results(List.of()), AN_HOUR).orElseThrow();
  }

  private Line.Fork run(String test) throws Failure {
    Forker forker = new Forker(Samples.settings(SANITY), directory, Forker.PATIENCE);
    return forker.run(step(test), "test#C2+C2##0", 0, false, AN_HOUR).orElseThrow();
  }

  @Test
  void aCrashIsAnErrorOfTheVm() throws Failure {
    Line.Fork fork = run("Crash");

    assertThat(fork.status()).isEqualTo("VM_ERROR");
    assertThat(fork.messages()).contains("Failed with error code 17");
    assertThat(fork.samples()).isZero();
  }

  @Test
  void runningOutOfMemoryIsAnErrorOfTheTest() throws Failure {
    Line.Fork fork = run("OutOfMemory");

    assertThat(fork.status()).isEqualTo("CHECK_TEST_ERROR");
    assertThat(fork.messages()).anyMatch(m -> m.contains("OutOfMemoryError"));
  }

  @Test
  void threeActorsRunOnHoweverFewCpus() throws Failure {
    Line.Fork fork = run("ThreeActors");

    assertThat(fork.status()).isEqualTo("NORMAL");
    assertThat(fork.outcomes())
        .containsExactly(new Line.Seen("3", Expect.ACCEPTABLE, fork.samples(), "each counted"));
    assertThat(fork.samples()).isPositive();
  }

  @Test
  void aHangIsKilled() throws Failure {
    Forker forker = new Forker(Samples.settings(SANITY), directory, Duration.ofSeconds(2));

    Line.Fork fork = forker.run(step("Hang"), "Hang#C2+C2##0", 0, false, AN_HOUR).orElseThrow();

    assertThat(fork.status()).isEqualTo("HUNG");
    assertThat(fork.messages().getFirst()).startsWith("killed after ");
  }

  @Test
  void theEndOfTheBudgetIsNoHang() throws Failure {
    Forker forker = new Forker(Samples.settings(SANITY), directory, Duration.ofHours(1));

    Optional<Line.Fork> fork = forker.run(step("Hang"), "Hang#C2+C2##0", 0, false, -14_000);

    assertThat(fork).isEmpty();
  }
}
