// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.results.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pagetorture.results.Answers;
import org.pagetorture.results.BenchFixture;
import org.pagetorture.results.Fixture;
import org.pagetorture.results.bench.BenchEnd;
import org.pagetorture.results.bench.BenchReader;
import org.pagetorture.results.bench.Benchmark;
import org.pagetorture.results.record.End.Reason;
import org.pagetorture.results.record.Json;
import org.pagetorture.results.record.Variant.Needs;
import tools.jackson.databind.JsonNode;

/// A run whose last step are benchmarks that a shell script makes up.
class BenchStepTest {
  private static final String GUP = "GupBench.gup:strategy=BreakLayouts@1";

  @TempDir Path dir;
  private Path out;
  private final ByteArrayOutputStream stdout = new ByteArrayOutputStream();
  private final ByteArrayOutputStream stderr = new ByteArrayOutputStream();

  @BeforeEach
  void setUp() {
    out = dir.resolve("out");
  }

  private int run(Reason reason, String... args) throws IOException {
    Fixture races =
        new Fixture()
            .busted("GupVsTruncate", "BustedNoWait", Needs.INTERLEAVING)
            .fork(1000, 5, 0)
            .sound("GupVsTruncate", "BreakLayouts")
            .fork(1000, 0, 0);
    Tree tree = FakeRunner.tree(dir, races.end(reason), "exit 0");
    Screen screen =
        new Screen(
            new PrintStream(stdout, true, UTF_8),
            new PrintStream(stderr, true, UTF_8),
            Map.of(),
            false);
    return Main.run(tree, screen, args);
  }

  /// A run without the checker, whose benchmarks do what the fixture and `last` say.
  private int run(BenchFixture fixture, String last) throws IOException {
    FakeBench.tree(dir, fixture, last);
    return run(Reason.done, "run", "--no-check", "-r", out.toString());
  }

  private static BenchFixture done() {
    return BenchFixture.full(6).end(Reason.done);
  }

  private String stdout() {
    return stdout.toString(UTF_8);
  }

  private String stderr() {
    return stderr.toString(UTF_8);
  }

  private JsonNode bench() throws IOException {
    return Json.MAPPER.readTree(Files.readString(out.resolve("run.json"))).at("/bench");
  }

  @Test
  void theCostsComeAfterTheVerdictsAndIntoTheRecord() throws IOException {
    assertThat(run(done(), "exit 0")).isEqualTo(Exit.CLEAN);
    assertThat(stderr()).isEmpty();
    assertThat(stdout())
        .containsSubsequence("2 variants: 1 holds", "strategy ", "  BreakLayouts ", "record: ");
    assertThat(bench().at("/costs/tables/0/kind").asString()).isEqualTo("strategies");
    assertThat(BenchReader.read(out.resolve("run.json")))
        .usingRecursiveComparison()
        .isEqualTo(done().record());
  }

  @Test
  void theShortVersionIsAskedForWithItsShareAndTheRunsSeed() throws IOException {
    run(done(), "exit 0");
    assertThat(Files.readAllLines(out.resolve("bench-told")))
        .startsWith("run", "--dir", out.toString(), "--budget-ms", "75000", "--seed", "17")
        .containsSubsequence("--args", "run --no-check -r " + out, "--brief", "--watch-stdin")
        .endsWith("--");
    assertThat(out.resolve("told")).content().contains("--budget-ms 510000 ");
  }

  @Test
  void onlyTheFirstShardMeasures() throws IOException {
    FakeBench.tree(dir, done(), "exit 0");
    run(Reason.done, "run", "--no-check", "--shard", "2/2", "-r", out.toString());
    assertThat(out.resolve("bench-told")).doesNotExist();
    assertThat(out.resolve("told")).content().contains("--budget-ms 600000 ");

    out = dir.resolve("first");
    run(Reason.done, "run", "--no-check", "--shard", "1/2", "-r", out.toString());
    assertThat(out.resolve("bench-told")).exists();
    assertThat(out.resolve("told")).content().contains("--budget-ms 510000 ");
  }

  @ParameterizedTest
  @CsvSource({"20, 4", "90, 18", "300, 60", "450, 90", "86400, 90"})
  void shareOfTheBudget(long budget, long share) {
    assertThat(BenchStep.share(Duration.ofSeconds(budget)).toSeconds()).isEqualTo(share);
  }

  @Test
  void aNewRunDoesNotTakeOverOldBenchmarks() throws IOException {
    FakeBench.tree(dir, done(), "exit 0");
    FakeChecker.in(dir, Answers.json(), "answer; exit 0");
    Files.createDirectories(out);
    Files.createFile(out.resolve("bench.jsonl"));
    assertThat(run(Reason.done, "run", "-r", out.toString())).isEqualTo(Exit.USAGE);
    assertThat(stderr()).contains(out + " holds a run of benchmarks: choose another -r");
  }

  @Test
  void racesCheckerAndBenchmarksShareTheBudget() throws IOException {
    FakeBench.tree(dir, done(), "exit 0");
    FakeChecker.in(dir, Answers.json(), "answer; exit 0");
    run(Reason.done, "run", "-r", out.toString());
    // Of 600 s the benchmarks get 90, and the checker a twentieth of the rest.
    assertThat(out.resolve("told")).content().contains("--budget-ms 484500 ");
  }

  @Test
  void noBenchMeasuresNothing() throws IOException {
    FakeBench.script(dir, "exit 99");
    assertThat(run(Reason.done, "run", "--no-check", "--no-bench", "-r", out.toString()))
        .isEqualTo(Exit.CLEAN);
    assertThat(bench().isNull()).isTrue();
  }

  @Test
  void anInterruptedRunIsNotMeasured() throws IOException {
    FakeBench.script(dir, "exit 99");
    assertThat(run(Reason.interrupted, "run", "--no-check", "-r", out.toString()))
        .isEqualTo(Exit.INCOMPLETE);
    assertThat(stderr()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "echo 'jmh.lock: held' >&2; exit 3 | jmh.lock: held",
        "kill -9 $$                        | the runner ended with exit 137 before the run began"
      })
  void benchmarksThatDoNotBeginCostNoVerdict(String script, String message) throws IOException {
    FakeBench.script(dir, script);
    assertThat(run(Reason.done, "run", "--no-check", "-r", out.toString()))
        .isEqualTo(Exit.INFRASTRUCTURE);
    assertThat(stderr().lines()).singleElement().asString().contains(message);
    assertThat(stdout()).contains("2 variants: 1 holds", "record: ");
  }

  @Test
  void benchmarksThatDoNotStartCostNoVerdict() throws IOException {
    assertThat(run(Reason.done, "run", "--no-check", "-r", out.toString()))
        .isEqualTo(Exit.INFRASTRUCTURE);
    assertThat(stderr().lines())
        .singleElement()
        .asString()
        .startsWith("pagetorture: the runner does not start: ");
    assertThat(stdout()).contains("2 variants: 1 holds", "record: ");
  }

  @Test
  void theShareHasTimeForSomeRounds() throws IOException {
    BenchFixture fixture =
        BenchFixture.full(4).end(Reason.budget, new BenchEnd.Left(GUP, "2 of 6 forks"));
    assertThat(run(fixture, "exit 4")).isEqualTo(Exit.CLEAN);
    assertThat(stdout()).contains("missing\n  2 of 6 forks: " + GUP);
  }

  @Test
  void aConfigurationThatTheShareLeftOutMakesTheRunIncomplete() throws IOException {
    Benchmark planned =
        new Benchmark("A.b@1", "A", "b", Map.of(), 1, Benchmark.Origin.jmh, "ns/op", "", "");
    BenchFixture fixture = BenchFixture.full(4).add(planned);
    fixture.end(Reason.budget, new BenchEnd.Left("A.b@1", "6 of 6 forks"));
    assertThat(run(fixture, "exit 4")).isEqualTo(Exit.INCOMPLETE);
  }

  @Test
  void aResumedRunKeepsWhatIsMeasured() throws IOException {
    run(done(), "exit 0");
    FakeBench.script(dir, "exit 99");
    assertThat(run(Reason.done, "run", "--no-check", "--resume", out.toString()))
        .isEqualTo(Exit.CLEAN);
    assertThat(bench().at("/forks").size()).isEqualTo(done().record().forks().size());
  }

  @Test
  void aResumedRunMeasuresWhatIsMissing() throws IOException {
    run(BenchFixture.full(6).end(Reason.interrupted), "exit 4");
    FakeBench.tree(dir, done(), "exit 0");
    assertThat(run(Reason.done, "run", "--no-check", "--resume", out.toString()))
        .isEqualTo(Exit.CLEAN);
    assertThat(Files.readAllLines(out.resolve("bench-told"))).contains("--resume", "--brief");
    assertThat(bench().at("/end/reason").asString()).isEqualTo("done");
  }

  @Test
  void aMissingJarIsSaidBeforeTheRacesRun() throws IOException {
    Screen screen =
        new Screen(
            new PrintStream(stdout, true, UTF_8),
            new PrintStream(stderr, true, UTF_8),
            Map.of(),
            false);
    Tree tree = new Tree(dir, dir.resolve("runner"), dir.resolve("checker"), null);
    assertThat(Main.run(tree, screen, "run", "-r", out.toString())).isEqualTo(Exit.INFRASTRUCTURE);
    assertThat(stderr().lines()).singleElement().asString().contains("benchmarks.jar is missing");
    assertThat(out).doesNotExist();
  }
}
