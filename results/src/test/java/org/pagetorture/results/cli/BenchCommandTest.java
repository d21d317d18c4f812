// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.results.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pagetorture.results.BenchFixture;
import org.pagetorture.results.bench.BenchEnd;
import org.pagetorture.results.bench.BenchStart;
import org.pagetorture.results.record.End.Reason;
import org.pagetorture.results.record.Json;
import tools.jackson.databind.JsonNode;

class BenchCommandTest {
  private static final String GUP = "GupBench.gup:strategy=BreakLayouts@1";

  @TempDir Path dir;
  private Path out;
  private final ByteArrayOutputStream stdout = new ByteArrayOutputStream();
  private final ByteArrayOutputStream stderr = new ByteArrayOutputStream();

  @BeforeEach
  void setUp() {
    out = dir.resolve("out");
  }

  private int run(Tree tree, Map<String, String> env, boolean terminal, String... args) {
    Screen screen =
        new Screen(
            new PrintStream(stdout, true, UTF_8),
            new PrintStream(stderr, true, UTF_8),
            env,
            terminal);
    return Main.run(tree, screen, args);
  }

  private int run(BenchFixture fixture, String... args) throws IOException {
    return run(FakeBench.tree(dir, fixture, "exit 0"), Map.of(), false, args);
  }

  private int bench(BenchFixture fixture, String... args) throws IOException {
    String[] all =
        Stream.concat(Stream.of("bench", "--dir", out.toString()), Arrays.stream(args))
            .toArray(String[]::new);
    return run(fixture, all);
  }

  private String stdout() {
    return stdout.toString(UTF_8);
  }

  private String stderr() {
    return stderr.toString(UTF_8);
  }

  private static BenchFixture done() {
    return BenchFixture.full(8).end(Reason.done);
  }

  private List<String> told() throws IOException {
    return Files.readAllLines(out.resolve("bench-told"));
  }

  @Test
  void eachTableIsPrintedAndTheRecordWritten() throws IOException {
    assertThat(bench(done())).isEqualTo(Exit.CLEAN);
    assertThat(stderr()).isEmpty();
    assertThat(stdout().lines())
        .anyMatch(l -> l.matches("strategy +GUP ns +x +95 % +unpin ns +x +95 %.*"))
        .anyMatch(l -> l.matches("  baseline +4\\.\\d\\d +4\\.\\d\\d\\.\\.4.*"))
        .anyMatch(l -> l.matches("  RcuFence +1\\d\\.\\d +2\\.\\d\\d +2\\.\\d\\d\\.\\.\\S+ .*"))
        .anyMatch(l -> l.matches("  Fault Locked +\\S+ +[89]\\.\\d\\d .*"))
        .anyMatch(l -> l.matches("  Fault Unlocked +\\S+ +~-?\\d\\.\\d\\d .*"))
        .anyMatch(l -> l.matches("RefcountBench +ns +95 % +x +95 % +x C +95 %"))
        .anyMatch(l -> l.matches("  getPut +\\S+ +\\S+ +~1\\.\\S+ +\\S+ +1\\.0\\d +\\S+"))
        .anyMatch(l -> l.matches("  mix.gup BreakLayouts truncates=50 @2 .*"))
        .anyMatch(l -> l.matches("  synchronize Fence +16\\.0k .*M"))
        .contains("0 of 4128 iterations left out as delayed (0.0 %)")
        .endsWith("record: " + out.resolve("bench.json"));
    JsonNode whole = Json.MAPPER.readTree(Files.readString(out.resolve("bench.json")));
    assertThat(whole.at("/costs/tables/0/kind").asString()).isEqualTo("strategies");
    assertThat(whole.at("/costs/tables/1/rows/2/toBaseline/word").asString()).isEqualTo("slower");
    assertThat(whole.at("/forks")).hasSize(344);
  }

  @Test
  void theCheapestPinComesFirst() throws IOException {
    bench(done());
    assertThat(stdout().lines().map(l -> l.strip().replaceFirst(" .*", "")))
        .containsSubsequence("baseline", "BreakLayouts", "SplitCountXadd", "MembarrierGup");
  }

  @ParameterizedTest
  @CsvSource({"60", "80", "100", "140"})
  void linesFitTheScreen(int width) throws IOException {
    Tree tree = FakeBench.tree(dir, done(), "exit 0");
    Screen screen =
        new Screen(
            new PrintStream(stdout, true, UTF_8), new PrintStream(stderr, true, UTF_8), width);
    assertThat(Main.run(tree, screen, "bench", "--dir", out.toString())).isEqualTo(Exit.CLEAN);
    assertThat(stdout().lines().filter(l -> !l.contains(out.toString())))
        .hasSizeGreaterThan(40)
        .allMatch(l -> l.length() <= width)
        .noneMatch(l -> l.endsWith(" "));
  }

  @Test
  void jmhsFlagsGoOnAsTheyAreAndInTheirOrder() throws IOException {
    String[] flags = {
      "-f",
      "3",
      "Gup.*",
      "-wi",
      "2",
      "-i",
      "3",
      "-w",
      "20ms",
      "-r",
      "10ms",
      "-t",
      "2",
      "-p",
      "strategy=BreakLayouts",
      "-bm",
      "ss",
      "-bs",
      "50",
      "-e",
      "Rcu",
      "-prof",
      "gc",
      "-jvmArgs",
      "--add-opens=a/b=c -Xint",
      "-jvmArgsAppend",
      "-verbose:gc",
      "-rf",
      "json",
      "-rff",
      "x.json",
      "-to",
      "9s",
      "-v",
      "EXTRA",
      "-foe",
      "true"
    };
    String[] args =
        Stream.of(
                Arrays.stream(flags, 0, 5),
                Stream.of("--budget", "2m", "--no-native"),
                Arrays.stream(flags, 5, flags.length),
                Stream.of("--brief", "--seed", "5"))
            .flatMap(s -> s)
            .toArray(String[]::new);
    assertThat(bench(done(), args)).isEqualTo(Exit.CLEAN);
    List<String> told = told();
    int end = told.indexOf("--");
    assertThat(told.subList(end + 1, told.size())).containsExactly(flags);
    assertThat(told.subList(0, end))
        .startsWith("run", "--dir", out.toString(), "--budget-ms", "120000", "--seed", "5")
        .containsSubsequence("--commit", "unknown", "--args")
        .endsWith("--brief", "--no-native", "--watch-stdin");
  }

  @Test
  void theBudgetIsHalfAnHourUnlessGiven() throws IOException {
    bench(done());
    assertThat(told()).containsSubsequence("--budget-ms", "1800000");
  }

  @Test
  void aRunThatGoesOnKeepsWhatWasAsked() throws IOException {
    bench(done(), "Gup|Rcu.*", "-f", "3", "--no-native");
    String text = Files.readString(out.resolve("bench.jsonl"));
    String typed = "bench --dir %s 'Gup|Rcu.*' -f 3 --no-native".formatted(out);
    Files.writeString(
        out.resolve("bench.jsonl"),
        text.replace("\"args\":\"bench\"", "\"args\":\"" + typed + "\""));
    run(done(), "bench", "--resume", out.toString(), "--budget", "9s");
    assertThat(told())
        .containsSubsequence("--budget-ms", "9000", "--seed", "17", "--no-native", "--resume")
        .endsWith("--watch-stdin", "--", "Gup|Rcu.*", "-f", "3");
  }

  @Test
  void listNamesWhatMatches() throws IOException {
    assertThat(run(done(), "bench", "-l", "Gup")).isEqualTo(Exit.CLEAN);
    assertThat(stdout().lines()).contains(GUP, "c.get_put@1").endsWith("43 configurations");
    assertThat(out).doesNotExist();
  }

  @Test
  void aRecordedRunIsShownAndNothingRuns() throws IOException {
    bench(done());
    String first = stdout();
    stdout.reset();
    Tree none = FakeBench.script(dir, "exit 99");
    for (String place : List.of("", "bench.jsonl", "bench.json")) {
      stdout.reset();
      assertThat(run(none, Map.of(), false, "bench", "--show", out.resolve(place).toString()))
          .isEqualTo(Exit.CLEAN);
      assertThat(first).contains(stdout());
    }
  }

  @Test
  void anotherRunOfTheSameDoesNotDiffer() throws IOException {
    bench(done());
    stdout.reset();
    assertThat(
            run(
                BenchFixture.full(10).end(Reason.done),
                "bench",
                "--dir",
                dir.resolve("other").toString(),
                "--against",
                out.toString()))
        .isEqualTo(Exit.CLEAN);
    List<String> rows =
        stdout()
            .lines()
            .dropWhile(l -> !l.startsWith("against"))
            .takeWhile(l -> !l.isEmpty())
            .toList();
    assertThat(rows).hasSizeGreaterThan(40);
    assertThat(rows.stream().filter(r -> r.matches(".*(faster|slower|differs)")))
        .hasSizeLessThanOrEqualTo(2);
  }

  @Test
  void aRunIsComparedWithWhatJmhWrote() throws IOException {
    Path jmh = Files.writeString(dir.resolve("jmh.json"), jmh("1.36"));
    assertThat(bench(done(), "--against", jmh.toString())).isEqualTo(Exit.CLEAN);
    assertThat(stderr()).isEmpty();
    assertThat(stdout().lines())
        .anyMatch(l -> l.matches("  GupBench.gup BreakLayouts +4\\S+ +9025 +5.0e-4 +\\S+ +faster"))
        .contains("against: 42 configurations without figures to compare in this run");
  }

  private static String jmh(String version) {
    return """
        [{"jmhVersion":"%s","benchmark":"org.pagetorture.bench.GupBench.gup","mode":"avgt",
        "threads":1,"forks":4,"params":{"strategy":"BreakLayouts"},
        "primaryMetric":{"score":9.0,"scoreUnit":"us/op",
        "rawData":[[9.0,9.1],[9.0,8.9],[9.0,9.0],[8.8,9.3],[9.1,9.0],[9.0]]}}]
        """
        .formatted(version);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1.18 | written by JMH 1.18; JSON of JMH 1.19 to 1.37 can be read",
        "1.38 | written by JMH 1.38; JSON of JMH 1.19 to 1.37 can be read",
        "2.0  | written by JMH 2.0; JSON of JMH 1.19 to 1.37 can be read"
      })
  void jsonOfAnotherJmhIsSaidBeforeAnythingRuns(String version, String message) throws IOException {
    Path jmh = Files.writeString(dir.resolve("jmh.json"), jmh(version));
    assertThat(bench(done(), "--against", jmh.toString())).isEqualTo(Exit.USAGE);
    assertThat(stderr()).isEqualTo("pagetorture: cannot read %s: %s\n".formatted(jmh, message));
    assertThat(out).doesNotExist();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "bench --bugdet 5m          | Unknown option: '--bugdet'; is it --budget?",
        "bench Gup --frok 5         | Unknown option: '--frok'",
        "bench --budget soon        | 'soon' is no time",
        "bench --json x             | only - is known",
        "bench --resume nowhere     | nowhere holds no run to go on with: bench.jsonl is missing",
        "bench --show nowhere       | cannot read ",
        "bench --against nowhere    | cannot read ",
        "bench --show a --resume b  | mutually exclusive",
        "bench --seed x             | 'x' is not a long",
        "bench -lprof               | java -jar bench/target/benchmarks.jar -lprof has them",
      })
  void misuseIsOneLineAndExit2(String args, String message) throws IOException {
    assertThat(run(done(), args.split(" ", -1))).isEqualTo(Exit.USAGE);
    assertThat(stderr().lines())
        .singleElement()
        .asString()
        .startsWith("pagetorture: ")
        .contains(message);
    assertThat(stdout()).isEmpty();
  }

  /// The runner says what is wrong, and its exit code is ours.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "zzz: matches no benchmark: -l names them all | 2",
        "jmh.lock: another JMH run holds this lock    | 3",
      })
  void aRunThatDoesNotBeginLeavesNothing(String message, int exit) throws IOException {
    Tree tree = FakeBench.script(dir, "echo '%s' >&2; exit %d".formatted(message, exit));
    assertThat(run(tree, Map.of(), false, "bench", "zzz", "--dir", out.toString())).isEqualTo(exit);
    assertThat(stderr()).isEqualTo(message + "\n");
    assertThat(stdout()).isEmpty();
    assertThat(out).doesNotExist();
  }

  @Test
  void aRunnerThatIsKilledIsInfrastructureAndKeepsWhatIsThere() throws IOException {
    Tree tree = FakeBench.tree(dir, BenchFixture.full(8), "kill -9 $$");
    assertThat(run(tree, Map.of(), false, "bench", "--dir", out.toString()))
        .isEqualTo(Exit.INFRASTRUCTURE);
    assertThat(stderr()).contains("exit 137; go on with --resume " + out);
    assertThat(stdout()).contains("GUP ns");
    assertThat(out.resolve("bench.json")).exists();
  }

  @Test
  void aForkThatDiedIsNamedAndTheOthersCount() throws IOException {
    BenchFixture fixture =
        done().forks(GUP, f -> f.round() == 2 ? BenchFixture.failed(f, "exit 134: SIGABRT") : f);
    assertThat(bench(fixture)).isEqualTo(Exit.INFRASTRUCTURE);
    assertThat(stdout())
        .contains("failed\n  exit 134: SIGABRT: " + GUP + ", round 2\n")
        .containsPattern("  BreakLayouts +4\\.");
  }

  @Test
  void aForkThatRanAgainTakesThePlaceOfTheOneThatDied() throws IOException {
    BenchFixture whole = done();
    Files.createDirectory(out);
    Files.writeString(
        out.resolve("bench.jsonl"),
        BenchFixture.full(8).forks(GUP, f -> BenchFixture.failed(f, "out of memory")).jsonl());
    assertThat(run(whole, "bench", "--resume", out.toString())).isEqualTo(Exit.CLEAN);
    assertThat(stdout()).doesNotContain("failed");
  }

  @Test
  void whereDelaysAreUnknownNothingIsLeftOutAndThatIsSaid() throws IOException {
    assertThat(bench(done().forks(GUP, f -> BenchFixture.waited(f, -1)))).isEqualTo(Exit.CLEAN);
    assertThat(stdout())
        .contains("0 of 4128 iterations left out as delayed (0.0 %); of 96 nobody knows");
  }

  @Test
  void aForkWithoutAValidIterationDoesNotCountAndThatIsSaid() throws IOException {
    BenchFixture some = done().forks(GUP, f -> f.round() < 3 ? BenchFixture.waited(f, 120_000) : f);
    assertThat(bench(some)).isEqualTo(Exit.CLEAN);
    assertThat(stdout())
        .contains("no valid iteration, so the fork does not count\n  2 of 8 forks: " + GUP)
        .contains("24 of 4128 iterations left out as delayed (0.6 %)")
        .containsPattern("  BreakLayouts +4\\.");
  }

  @Test
  void aConfigurationWithoutAValidForkIsIncomplete() throws IOException {
    assertThat(bench(done().forks(GUP, f -> BenchFixture.waited(f, 120_000))))
        .isEqualTo(Exit.INCOMPLETE);
    assertThat(stdout()).contains("8 of 8 forks: " + GUP).contains("  SplitCountXadd ");
  }

  @Test
  void whatTheBudgetLeftIsNamed() throws IOException {
    BenchFixture fixture =
        BenchFixture.full(8).end(Reason.budget, new BenchEnd.Left(GUP, "2 of 8 forks"));
    assertThat(bench(fixture)).isEqualTo(Exit.INCOMPLETE);
    assertThat(stdout()).contains("missing\n  2 of 8 forks: " + GUP);
  }

  @Test
  void damagedLinesAreNamedAndTheRestKept() throws IOException {
    Files.createDirectory(out);
    Files.writeString(
        out.resolve("bench.jsonl"),
        """
        {"type":"fork","id":"GupBench.gup
        {"type":"fork","id":"A.b@1","round":1,"status":"ok","scores":[null]}
        {"type":"later"}
        """);
    BenchFixture fixture =
        done()
            .forks(
                "LatencyBench.synchronize:flavour=Fence@1",
                f -> f.round() == 1 ? BenchFixture.withLatency(f, "AAAA") : f);
    assertThat(run(fixture, "bench", "--resume", out.toString())).isEqualTo(Exit.CLEAN);
    assertThat(stderr().lines())
        .hasSize(4)
        .allMatch(l -> l.startsWith("pagetorture: ") && l.endsWith("; it is left out"));
    assertThat(stdout()).contains("GUP ns", "  synchronize Fence  14.0k");
  }

  @Test
  void anEmptyRecordHasNoTablesAndIsInfrastructure() throws IOException {
    Files.createDirectory(out);
    Files.createFile(out.resolve("bench.jsonl"));
    assertThat(run(done(), "bench", "--show", out.toString())).isEqualTo(Exit.INFRASTRUCTURE);
    assertThat(stdout()).isEqualTo("\nno fork ended\n");
  }

  @Test
  void tooFewForksForTheTableAreSaid() throws IOException {
    bench(BenchFixture.full(3).end(Reason.done));
    assertThat(stdout()).containsPattern("  BreakLayouts +\\S+ +\\*1\\.0\\d ");
    assertThat(stdout().replace('\n', ' '))
        .contains("strategies: too few forks for a difference among 4 comparisons; 5 of each");
  }

  @Test
  void aMissingJarIsInfrastructure() {
    assertThat(
            run(new Tree(dir, null, null, null), Map.of(), false, "bench", "--dir", out.toString()))
        .isEqualTo(Exit.INFRASTRUCTURE);
    assertThat(stderr().lines()).singleElement().asString().contains("benchmarks.jar is missing");
  }

  @Test
  void jsonIsAllOfStdout() throws IOException {
    assertThat(bench(done(), "--json", "-")).isEqualTo(Exit.CLEAN);
    assertThat(Json.MAPPER.readTree(stdout()).at("/costs/tally/forks").asInt()).isEqualTo(344);
  }

  @Test
  void aTerminalHasAStatusLine() throws IOException {
    BenchFixture fixture = BenchFixture.full(1).add(new BenchStart(GUP, 3, 12, 200, 90_000));
    Tree tree = FakeBench.tree(dir, fixture.end(Reason.done), "");
    run(tree, Map.of("TERM", "xterm", "NO_COLOR", "1"), true, "bench", "--dir", out.toString());
    assertThat(stdout())
        .contains("[12/212] 1m 30s left, 0 failed: " + GUP)
        .doesNotContain("\u001b[1m");
  }
}
