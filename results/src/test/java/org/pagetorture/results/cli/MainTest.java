// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.results.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pagetorture.results.Fixture;
import org.pagetorture.results.LargeFixture;
import org.pagetorture.results.record.End;
import org.pagetorture.results.record.End.Reason;
import org.pagetorture.results.record.Fork.Status;
import org.pagetorture.results.record.Json;
import org.pagetorture.results.record.Start;
import org.pagetorture.results.record.Variant.JvmFinding;
import org.pagetorture.results.record.Variant.Needs;

class MainTest {
  private static final String SOUND = Fixture.name("GupVsTruncate", "BreakLayouts");

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

  private int run(Fixture fixture, String... args) throws IOException {
    return run(FakeRunner.tree(dir, fixture, "exit 0"), Map.of(), false, args);
  }

  private int stress(Fixture fixture) throws IOException {
    return run(fixture, "stress", "-r", out.toString());
  }

  private String stdout() {
    return stdout.toString(UTF_8);
  }

  private String stderr() {
    return stderr.toString(UTF_8);
  }

  /// A race with a control that is shown, and a sound variant added last.
  private static Fixture shown() {
    return new Fixture()
        .busted("GupVsTruncate", "BustedNoWait", Needs.INTERLEAVING)
        .fork(1000, 5, 0)
        .sound("GupVsTruncate", "BreakLayouts");
  }

  private static Fixture clean() {
    return shown().fork(1000, 0, 0).end(Reason.done);
  }

  @Test
  void cleanRunPrintsItsTableAndItsRecord() throws IOException {
    assertThat(stress(clean())).isEqualTo(Exit.CLEAN);
    assertThat(stderr()).isEmpty();
    assertThat(stdout().lines())
        .contains(
            "dax",
            "  GupVsTruncate  BreakLayouts  holds        < 3.0e-3",
            "                 BustedNoWait  shown          5/1000",
            "2 variants: 1 holds, 1 shown, 0 BROKEN")
        .endsWith("record: " + out.resolve("run.json"), "report: " + out.resolve("report.html"));
    assertThat(out.resolve("run.json")).exists();
    assertThat(out.resolve("junit.xml")).content().contains("<testsuites name=");
  }

  @Test
  void theRunnerIsToldWhatTheUserSaid() throws IOException {
    String[] args = {
      "stress",
      "-r",
      out.toString(),
      "-t",
      "Gup.*",
      "-m",
      "quick",
      "-f",
      "3",
      "--budget",
      "2m",
      "--modes",
      "C2+C2,C1+C1",
      "--seed",
      "5",
      "--shard",
      "2/3",
      "-jvmArgs",
      "-verbose:gc -Xint"
    };
    assertThat(run(clean(), args)).isEqualTo(Exit.CLEAN);
    assertThat(Files.readString(out.resolve("told")).strip())
        .isEqualTo(
            "run -r %s -t Gup.* -m quick --budget-ms 120000 -f 3 --modes C2+C2,C1+C1 --seed 5"
                    .formatted(out)
                + " --shard 2/3 -jvmArgs -verbose:gc -Xint --commit unknown"
                + " --args stress -r %s -t 'Gup.*' -m quick -f 3 --budget 2m".formatted(out)
                + " --modes C2+C2,C1+C1 --seed 5 --shard 2/3 -jvmArgs '-verbose:gc -Xint' --watch-stdin");
  }

  @Test
  void runHasABudgetOfItsOwn() throws IOException {
    run(clean(), "run", "--no-check", "--no-bench", "-r", out.toString());
    assertThat(out.resolve("told")).content().contains("-m default --budget-ms 600000 ");
  }

  @Test
  void aBreakIsPrintedWithItsCommandAndFailsTheRun() throws IOException {
    assertThat(stress(shown().fork(1000, 0, 1).end(Reason.done))).isEqualTo(Exit.BROKEN);
    assertThat(stdout().lines())
        .contains(
            "BROKEN dax.GupVsTruncate.BreakLayouts 1/1000",
            "  \"true, true\": pinned and freed",
            "  ./pagetorture stress -t 'dax\\.GupVsTruncate\\.BreakLayouts$'"
                + " --modes C2+C2 -f 20 --seed 17");
  }

  @Test
  void aKnownFaultOfTheJvmDoesNotFailTheRun() throws IOException {
    JvmFinding finding = new JvmFinding(java.util.List.of("25.0.3"), "drops a fence");
    Fixture fixture = clean().variant("jvm", "Fences", "Twice", null, finding).fork(1000, 0, 9);
    assertThat(stress(fixture.end(Reason.done))).isEqualTo(Exit.CLEAN);
    assertThat(stdout())
        .contains("known on 25.0.3: drops a fence")
        .contains("1 BROKEN; 1 BROKEN by a known fault");
  }

  @Test
  void aCrashOrATimeoutIsInfrastructure() throws IOException {
    for (Status status : new Status[] {Status.VM_ERROR, Status.HUNG}) {
      out = dir.resolve(status.toString());
      Fixture fixture = shown().fork("C2+C2", status, 0, 0, 0).end(Reason.done);
      assertThat(stress(fixture)).isEqualTo(Exit.INFRASTRUCTURE);
    }
    assertThat(stdout()).contains("crashed", "timed out");
  }

  @Test
  void whatIsMissingMakesTheRunIncomplete() throws IOException {
    Fixture fixture = shown().end(Reason.budget, new End.Left(SOUND, "no C2+C2 fork"));
    assertThat(stress(fixture)).isEqualTo(Exit.INCOMPLETE);
    assertThat(stdout()).contains("dax.GupVsTruncate.BreakLayouts: no C2+C2 fork", "1 not run");
  }

  @Test
  void aRunnerThatDiesLeavesTheRecordAndSaysSo() throws IOException {
    Tree tree = FakeRunner.tree(dir, shown().fork(1000, 0, 0), "echo 'disk full' >&2; exit 3");
    assertThat(run(tree, Map.of(), false, "stress", "-r", out.toString()))
        .isEqualTo(Exit.INFRASTRUCTURE);
    assertThat(stderr().lines()).hasSize(2).first().isEqualTo("disk full");
    assertThat(stderr()).contains("--resume");
    assertThat(out.resolve("run.json")).exists();
  }

  @Test
  void theRunnersUsageErrorIsOurs() throws IOException {
    Tree tree = new Tree(dir, script("echo no >&2; exit 2"), null, null);
    assertThat(run(tree, Map.of(), false, "stress", "-r", out.toString())).isEqualTo(Exit.USAGE);
    assertThat(stderr()).isEqualTo("no\n");
  }

  @Test
  void aRunnerThatDiesBeforeTheRunLeavesTheOldRecordAlone() throws IOException {
    stress(clean());
    Tree tree = new Tree(dir, script("kill -9 $$"), null, null);
    assertThat(run(tree, Map.of(), false, "stress", "--resume", out.toString()))
        .isEqualTo(Exit.INFRASTRUCTURE);
    assertThat(stderr().lines()).singleElement().asString().contains("exit 137 before the run");
    assertThat(stdout()).containsOnlyOnce("record: ");
  }

  private Path script(String text) throws IOException {
    Path script = Files.writeString(dir.resolve("runner"), "#!/bin/sh\n" + text + "\n");
    script.toFile().setExecutable(true);
    return script;
  }

  @Test
  void damageIsNamedAndTheRestJudged() throws IOException {
    Files.createDirectory(out);
    Files.writeString(out.resolve("stress.jsonl"), "{\"type\":\"fork\",\"key\n");
    assertThat(run(clean(), "stress", "--resume", out.toString())).isEqualTo(Exit.CLEAN);
    assertThat(stderr().lines()).singleElement().asString().contains("stress.jsonl line 1: ");
    assertThat(stdout()).contains("1 holds, 1 shown");
    assertThat(out.resolve("told")).content().startsWith("run -r " + out + " --resume --commit");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "stress --bugdet 5m       | Unknown options: '--bugdet', '5m'; is it --budget?",
        "stress -t Gup(           | 'Gup(' is no regular expression: Unclosed group at 4",
        "stress --budget soon     | 'soon' is no time",
        "stress --budget 0        | '0' is no time",
        "stress --modes C3        | 'C3' are no modes",
        "stress -m slow           | 'slow' is no preset: give sanity, quick, default or tough",
        "stress -f 0              | -f 0: at least one",
        "stress -f many           | 'many' is not an int",
        "stress --shard 0/3       | '0/3' is no shard: give i/n, such as 2/3",
        "stress --shard 4/3       | '4/3' is no shard: give i/n",
        "stress --shard x         | 'x' is no shard: give i/n",
        "stress -l --shard 9/9    | more shards than races",
        "stress --json x          | only - is known",
        "stress --no-check        | Unknown option: '--no-check'",
        "check -t Gup(            | 'Gup(' is no regular expression: Unclosed group at 4",
        "check --executions many  | 'many' is not a long",
        "stress --resume nowhere  | nowhere holds no run",
        "stress -r a --resume b   | mutually exclusive",
        "stress -t TruncateVsPup  | -t 'TruncateVsPup' matches no variant",
        "list -t BrekLayout       | matches no variant: is it BreakLayouts?",
        "list -t zzzzzzzz         | matches no variant; ./pagetorture list has them all",
        "frobnicate               | Unmatched argument",
        "``                       | which command?"
      })
  void misuseIsOneLineAndExit2(String args, String message) throws IOException {
    String[] split = args.isEmpty() ? new String[0] : args.split(" ");
    assertThat(run(clean(), split)).isEqualTo(Exit.USAGE);
    assertThat(stderr().lines())
        .singleElement()
        .asString()
        .startsWith("pagetorture: ")
        .contains(message);
    assertThat(stdout()).isEmpty();
  }

  @Test
  void aDirectoryWithARunIsNotMixedWithAnother() throws IOException {
    stress(clean());
    assertThat(stress(clean())).isEqualTo(Exit.USAGE);
    assertThat(stderr()).contains("holds a run already: go on with --resume");
  }

  @Test
  void aFileForADirectoryIsInfrastructure() throws IOException {
    Files.createFile(out);
    assertThat(stress(clean())).isEqualTo(Exit.INFRASTRUCTURE);
    assertThat(run(clean(), "stress", "-r", out.resolve("below").toString()))
        .isEqualTo(Exit.INFRASTRUCTURE);
    assertThat(stderr().lines()).hasSize(2).allMatch(l -> l.startsWith("pagetorture: "));
  }

  @Test
  void aMissingJarIsInfrastructure() {
    assertThat(run(new Tree(dir, null, null, null), Map.of(), false, "list"))
        .isEqualTo(Exit.INFRASTRUCTURE);
    assertThat(stderr().lines()).singleElement().asString().contains("jcstress.jar is missing");
  }

  @Test
  void jsonIsAllOfStdout() throws IOException {
    assertThat(run(shown().fork(9, 0, 1), "stress", "-r", out.toString(), "--json", "-"))
        .isEqualTo(Exit.BROKEN);
    assertThat(Json.MAPPER.readTree(stdout()).at("/summary/BROKEN").asInt()).isEqualTo(1);
    assertThat(stderr()).contains("BROKEN dax.GupVsTruncate.BreakLayouts");
  }

  @Test
  void listNamesWhatEachNeeds() throws IOException {
    assertThat(run(clean(), "list")).isEqualTo(Exit.CLEAN);
    assertThat(stdout().lines())
        .containsExactly(
            "dax.GupVsTruncate",
            "  BustedNoWait     F2  needs INTERLEAVING",
            "  BreakLayouts     F2  sound",
            "2 variants of 1 race");
  }

  @Test
  void onlyTheShardIsListed() throws IOException {
    assertThat(run(clean(), "run", "-l", "--shard", "1/2")).isEqualTo(Exit.CLEAN);
    assertThat(stdout()).contains("BustedNoWait").endsWith("\n1 variant of 1 race\n");
  }

  @Test
  void listIsJsonToo() throws IOException {
    run(clean(), "list", "--json");
    assertThat(Json.MAPPER.readTree(stdout()).at("/1/variant").asString())
        .isEqualTo("BreakLayouts");
  }

  private int watched(Map<String, String> env, boolean terminal) throws IOException {
    Fixture fixture = new Fixture().sound("GupVsTruncate", "BreakLayouts");
    fixture.add(new Start("key", SOUND, "C2+C2", 2, 7, 12_000)).fork(10, 0, 1).end(Reason.done);
    Tree tree = FakeRunner.tree(dir, fixture, "");
    return run(tree, env, terminal, "stress", "-r", out.toString());
  }

  @Test
  void aTerminalHasAStatusLineBelowWhatStays() throws IOException {
    watched(Map.of("TERM", "xterm"), true);
    String status =
        "[0/7] 12s left, 2 required, 0 shown, 0 broken: dax.GupVsTruncate.BreakLayouts C2+C2";
    assertThat(stdout()).contains(status, "\r\u001b[K\u001b[1;31mBROKEN\u001b[0m dax");
    assertThat(stdout().substring(stdout().lastIndexOf("\r\u001b[K"))).doesNotContain("left");
  }

  @Test
  void noColorTurnsOffColours() throws IOException {
    watched(Map.of("TERM", "xterm", "NO_COLOR", "1"), true);
    assertThat(stdout()).contains("12s left").doesNotContain("\u001b[1;31m", "\u001b[0m");
  }

  @ParameterizedTest
  @CsvSource({"dumb, true", "xterm, false"})
  void withoutATerminalThereIsNoStatusLine(String term, boolean terminal) throws IOException {
    watched(Map.of("TERM", term), terminal);
    assertThat(stdout()).contains("BROKEN").doesNotContain("\u001b", "\r", "12s left");
  }

  @Test
  void verboseTouchesEachVariantOnce() throws IOException {
    Fixture fixture = shown().fork(1000, 0, 0).fork(1000, 0, 0).end(Reason.done);
    run(fixture, "stress", "-v", "-r", out.toString());
    assertThat(stdout().lines().limit(3))
        .containsExactly(
            "running, into " + out,
            "shown     dax.GupVsTruncate.BustedNoWait C2+C2 5/1000",
            "unseen    dax.GupVsTruncate.BreakLayouts C2+C2 < 3.0e-3");
  }

  @Test
  void aLargeRunFitsAHundredColumns() throws IOException {
    assertThat(stress(LargeFixture.create())).isEqualTo(Exit.BROKEN);
    assertThat(stdout().lines().filter(l -> !l.contains("./pagetorture stress")))
        .hasSizeGreaterThan(100)
        .allMatch(l -> l.length() <= 100)
        .noneMatch(l -> l.endsWith(" "));
  }
}
