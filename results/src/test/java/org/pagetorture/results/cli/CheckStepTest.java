// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.results.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.pagetorture.results.Answers.proved;
import static org.pagetorture.results.Answers.refuted;
import static org.pagetorture.results.Answers.undecided;
import static org.pagetorture.results.record.Outcome.Expect.ACCEPTABLE_INTERESTING;
import static org.pagetorture.results.record.Outcome.Expect.FORBIDDEN;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pagetorture.results.Answers;
import org.pagetorture.results.Fixture;
import org.pagetorture.results.LargeFixture;
import org.pagetorture.results.record.Check;
import org.pagetorture.results.record.Checked;
import org.pagetorture.results.record.Checked.Status;
import org.pagetorture.results.record.End.Reason;
import org.pagetorture.results.record.RecordReader;
import org.pagetorture.results.record.Variant.JvmFinding;
import org.pagetorture.results.record.Variant.Needs;

/// A run whose last step is a checker made of shell.
@Timeout(60)
class CheckStepTest {
  private static final String SOUND = Fixture.name("GupVsTruncate", "BreakLayouts");
  private static final String BUSTED = Fixture.name("GupVsTruncate", "BustedNoWait");
  private static final Checked SHOWN = refuted(BUSTED, "sc", ACCEPTABLE_INTERESTING);
  private static final String ANSWER = "answer; exit 0";

  @TempDir Path dir;
  private Path out;
  private final ByteArrayOutputStream stdout = new ByteArrayOutputStream();
  private final ByteArrayOutputStream stderr = new ByteArrayOutputStream();

  @BeforeEach
  void setUp() {
    out = dir.resolve("out");
  }

  private int run(Fixture fixture, String... args) throws IOException {
    return run(FakeRunner.tree(dir, fixture, "exit 0"), args);
  }

  private int run(Tree tree, String... args) {
    Screen screen =
        new Screen(
            new PrintStream(stdout, true, UTF_8),
            new PrintStream(stderr, true, UTF_8),
            Map.of(),
            false);
    return Main.run(tree, screen, args);
  }

  /// Runs a race of two variants, and has the answers for them.
  private int run(String last, Checked... answers) throws IOException {
    FakeChecker.in(dir, Answers.json(answers), last);
    return run(shown().end(Reason.done), "run", "--no-bench", "-r", out.toString());
  }

  /// A race with a control that is shown, and a sound variant added last.
  private static Fixture shown() {
    return shown(300_000);
  }

  private static Fixture shown(long budgetMs) {
    return new Fixture("25.0.3", "amd64", budgetMs)
        .busted("GupVsTruncate", "BustedNoWait", Needs.INTERLEAVING)
        .fork(1000, 5, 0)
        .sound("GupVsTruncate", "BreakLayouts")
        .fork(1000, 0, 0);
  }

  private Check record() throws IOException {
    return RecordReader.readWhole(out.resolve("run.json")).check();
  }

  private String stdout() {
    return stdout.toString(UTF_8);
  }

  private String stderr() {
    return stderr.toString(UTF_8);
  }

  @Test
  void theTableSaysWhatIsProvedAndWhatIsRefuted() throws IOException {
    assertThat(run(ANSWER, SHOWN, proved(SOUND))).isEqualTo(Exit.CLEAN);
    assertThat(stderr()).isEmpty();
    assertThat(stdout().lines())
        .contains(
            "  GupVsTruncate  BreakLayouts  holds        < 3.0e-3  proved",
            "                 BustedNoWait  shown          5/1000  refuted (SC)")
        .anyMatch(l -> l.startsWith("checker: 1 proved, 1 refuted in "));
    assertThat(record().tests()).containsExactly(SHOWN, proved(SOUND));
  }

  @Test
  void aLargeTableFitsAHundredColumns() throws IOException {
    Checked[] answers =
        LargeFixture.create().record().variants().stream()
            .map(
                v ->
                    v.isBusted()
                        ? refuted(v.name(), "tso", ACCEPTABLE_INTERESTING)
                        : proved(v.name()))
            .toArray(Checked[]::new);
    FakeChecker.in(dir, Answers.json(answers), ANSWER);
    run(LargeFixture.create(), "run", "--no-bench", "-r", out.toString());
    assertThat(stdout().lines().filter(l -> !l.contains("./pagetorture stress")))
        .hasSizeGreaterThan(100)
        .allMatch(l -> l.length() <= 100)
        .noneMatch(l -> l.endsWith(" "))
        .anyMatch(l -> l.matches("  BreakLayouts +holds +< \\S+ +holds +< \\S+ +proved"));
  }

  @Test
  void theCheckerIsToldWhichVariantsAndWhatWasSeen() throws IOException {
    run(ANSWER, SHOWN, proved(SOUND));
    assertThat(dir.resolve("asked"))
        .hasContent(
            """
            --jar
            %s
            -t
            ^(org\\.pagetorture\\.stress\\.dax\\.GupVsTruncate\\.BustedNoWait|%s)$
            --seen
            %s
            --json
            %s
            """
                .formatted(
                    dir.resolve("stress/target/jcstress.jar"),
                    SOUND.replace(".", "\\."),
                    out.resolve("seen.json"),
                    out.resolve("check.json")));
    assertThat(out.resolve("seen.json"))
        .content()
        .contains("\"" + BUSTED + "\":[\"false, true\",\"true, true\"]")
        .contains("\"" + SOUND + "\":[\"false, true\"]");
  }

  @Test
  void theRacesLeaveATwentiethOfTheBudget() throws IOException {
    run(ANSWER, SHOWN, proved(SOUND));
    assertThat(out.resolve("told")).content().contains("--budget-ms 570000 ");
  }

  @ParameterizedTest
  @CsvSource({"20, 4", "60, 12", "90, 12", "300, 15", "1200, 60", "86400, 120"})
  void shareOfTheBudget(long budget, long share) {
    assertThat(CheckStep.share(Duration.ofSeconds(budget)).toSeconds()).isEqualTo(share);
  }

  @Test
  void aSoundVariantThatIsRefutedFailsTheRun() throws IOException {
    Checked wrong = refuted(SOUND, "jmm", FORBIDDEN, "\"true, true\" is allowed");
    assertThat(run("answer; exit 1", SHOWN, wrong)).isEqualTo(Exit.BROKEN);
    assertThat(stdout().lines())
        .containsSubsequence(
            "FINDING dax.GupVsTruncate.BreakLayouts refuted (JMM)",
            "  \"true, true\" is allowed",
            "  ./pagetorture check -t 'dax\\.GupVsTruncate\\.BreakLayouts$' --witness");
  }

  @Test
  void aGradeOfWhatNeverHappensFailsNothing() throws IOException {
    Checked never = proved(SOUND, "never: 1, graded ACCEPTABLE");
    assertThat(run(ANSWER, SHOWN, never)).isEqualTo(Exit.CLEAN);
    assertThat(stdout()).doesNotContain("FINDING");
  }

  @Test
  void anAnswerIsKeptWhenTheCheckerFailsLater() throws IOException {
    assertThat(run("answer; exit 3", SHOWN)).isEqualTo(Exit.INFRASTRUCTURE);
    assertThat(record().tests()).containsExactly(SHOWN);
  }

  @Test
  void aBustedVariantThatNeedsAnotherMachineFailsTheRun() throws IOException {
    Checked other = refuted(BUSTED, "tso", ACCEPTABLE_INTERESTING, "needs STORE_BUFFER");
    assertThat(run("answer; exit 1", other, proved(SOUND))).isEqualTo(Exit.BROKEN);
    assertThat(stdout()).contains("FINDING dax.GupVsTruncate.BustedNoWait refuted (TSO)");
  }

  @ParameterizedTest
  @CsvSource({"25.0.3, 0, known JVM?", "24.0.1, 1, FINDING"})
  void whatNoModelAllowsIsAFindingUnlessTheJvmIsKnownForIt(String jdk, int exit, String title)
      throws IOException {
    JvmFinding finding = new JvmFinding(List.of(jdk), "drops a fence");
    Fixture fixture = shown().variant("jvm", "TwoFences", "Plain", null, finding);
    String plain = "org.pagetorture.stress.jvm.TwoFences.Plain";
    Checked jvm = proved(plain, "JVM? \"true, true\" was seen, and no model allows it");
    FakeChecker.in(dir, Answers.json(SHOWN, proved(SOUND), jvm), "answer; exit 1");
    fixture.fork(1000, 0, 0).end(Reason.done);
    assertThat(run(fixture, "run", "--no-bench", "-r", out.toString())).isEqualTo(exit);
    assertThat(stdout())
        .contains(title + " jvm.TwoFences.Plain proved\n  JVM? \"true, true\" was seen");
  }

  @Test
  void whatWasGivenUpIsIncompleteAndNoVerdict() throws IOException {
    Checked bounded = undecided(SOUND, Status.bounded, "400 events");
    assertThat(run("answer; exit 4", SHOWN, bounded)).isEqualTo(Exit.INCOMPLETE);
    assertThat(stdout())
        .contains("< 3.0e-3  bounded")
        .contains("bounded\n  dax.GupVsTruncate.BreakLayouts: 400 events");
  }

  @Test
  void aHazardThatWasReachedIsInReachWhateverWasGivenUp() throws IOException {
    Checked bounded =
        new Checked(
            BUSTED,
            Status.bounded,
            "400 events",
            Map.of(),
            1,
            0,
            0,
            1,
            Checked.Answer.refuted,
            SHOWN.outcomes(),
            List.of());
    assertThat(run("answer; exit 4", bounded, proved(SOUND))).isEqualTo(Exit.INCOMPLETE);
    assertThat(stdout())
        .contains("5/1000  refuted (SC)")
        .contains("bounded\n  dax.GupVsTruncate.BustedNoWait: 400 events");
  }

  @Test
  void whatIsNotSupportedIsNamedAndNoVerdict() throws IOException {
    Checked unsupported = undecided(SOUND, Status.unsupported, "reads the clock");
    assertThat(run(ANSWER, SHOWN, unsupported)).isEqualTo(Exit.CLEAN);
    assertThat(stdout()).contains("unsupported\n  dax.GupVsTruncate.BreakLayouts: reads the clock");
  }

  @Test
  void whatTheRacesLeaveOpenIsProvedOrRefutedAllTheSame() throws IOException {
    String weak = Fixture.name("PinVsUnmap", "BustedWeak");
    String sound = Fixture.name("PinVsUnmap", "Sound");
    Fixture fixture =
        new Fixture()
            .busted("PinVsUnmap", "BustedWeak", Needs.REORDERING)
            .fork(1000, 0, 0)
            .sound("PinVsUnmap", "Sound")
            .fork(1000, 0, 0)
            .end(Reason.done);
    Checked refuted = refuted(weak, "jmm", ACCEPTABLE_INTERESTING);
    FakeChecker.in(dir, Answers.json(refuted, proved(sound)), ANSWER);
    assertThat(run(fixture, "run", "--no-bench", "-r", out.toString())).isEqualTo(Exit.CLEAN);
    assertThat(stdout().replaceAll("\\s+", " "))
        .contains("or plain accesses in C2; refuted (JMM) by the checker")
        .contains("no busted variant of its race was shown; proved by the checker");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "exit 3                                  | the checker ended with exit 3: see ",
        "kill -9 $$                              | the checker ended with exit 137: see ",
        "exit 0                                  | cannot read what the checker wrote: ",
        "echo garbage > \"$json\"                | cannot read what the checker wrote: ",
        "head -c 99 answers > \"$json\"          | cannot read what the checker wrote: ",
        "echo '[]' > \"$json\"                   | cannot read what the checker wrote: ",
        "echo '{\"tests\":[]}' > \"$json\"       | 2 of 2 not checked: the checker left them out",
        "echo '{\"tests\":[{}]}' > \"$json\"     | cannot read what the checker wrote: ",
        "echo null > \"$json\"                   | cannot read what the checker wrote: ",
      })
  void aCheckerThatFailsIsOneLineAndExit3(String last, String message) throws IOException {
    assertThat(run(last, SHOWN, proved(SOUND))).isEqualTo(Exit.INFRASTRUCTURE);
    assertThat(stderr().lines()).singleElement().asString().startsWith("pagetorture: " + message);
    assertThat(stdout())
        .contains("holds        < 3.0e-3\n", "checker: no answer")
        .contains(message);
    assertThat(record().missing()).startsWith(message);
  }

  @ParameterizedTest
  @ValueSource(strings = {"exec sleep 50", "trap '' TERM; sleep 50 & wait; sleep 50"})
  void overItsShareItIsKilledAndTheRunIncomplete(String last) throws IOException {
    FakeChecker.in(dir, "", last);
    Fixture fixture = shown(800).end(Reason.done);
    assertThat(run(fixture, "run", "--no-bench", "-r", out.toString())).isEqualTo(Exit.INCOMPLETE);
    assertThat(stderr())
        .isEqualTo("pagetorture: 2 of 2 not checked: over its share of the budget, 200ms\n");
    assertThat(record().missing()).startsWith("2 of 2 not checked");
  }

  @Test
  void whatItWritesWhenItIsStoppedIsKept() throws IOException {
    FakeChecker.in(
        dir, Answers.json(SHOWN), "trap 'answer; kill $!; exit 4' TERM; sleep 50 & wait");
    Fixture fixture = shown(800).end(Reason.done);
    assertThat(run(fixture, "run", "--no-bench", "-r", out.toString())).isEqualTo(Exit.INCOMPLETE);
    assertThat(record().tests()).containsExactly(SHOWN);
    assertThat(stderr()).contains("1 of 2 not checked: over its share");
  }

  @Test
  void anInterruptedRunIsNotCheckedAndKeepsItsCheck() throws IOException {
    run(ANSWER, SHOWN, proved(SOUND));
    FakeChecker.in(dir, "", "exit 3");
    Fixture more = shown().sound("GupVsTruncate", "Another").fork(9, 0, 0).end(Reason.interrupted);
    assertThat(run(more, "run", "--no-bench", "--resume", out.toString()))
        .isEqualTo(Exit.INCOMPLETE);
    assertThat(record().tests()).containsExactly(SHOWN, proved(SOUND));
    assertThat(stderr()).isEmpty();
  }

  @Test
  void noCheckAsksNobody() throws IOException {
    assertThat(
            run(shown().end(Reason.done), "run", "--no-check", "--no-bench", "-r", out.toString()))
        .isEqualTo(Exit.CLEAN);
    assertThat(record()).isEqualTo(Check.NONE);
    assertThat(stdout()).doesNotContain("checker");
  }

  @Test
  void aMissingCheckerIsSaidBeforeTheRacesRun() throws IOException {
    Tree tree = FakeRunner.tree(dir, shown().end(Reason.done), "exit 0");
    assertThat(
            run(
                new Tree(dir, tree.runner(), null, null),
                "run",
                "--no-bench",
                "-r",
                out.toString()))
        .isEqualTo(Exit.INFRASTRUCTURE);
    assertThat(stderr().lines()).singleElement().asString().contains("check.jar is missing: build");
    assertThat(out).doesNotExist();
  }

  @Test
  void aResumedRunAsksWhatIsOpenOnly() throws IOException {
    run(ANSWER, SHOWN, proved(SOUND));
    String another = Fixture.name("GupVsTruncate", "Another");
    FakeChecker.in(dir, Answers.json(proved(another)), ANSWER);
    Fixture more = shown().sound("GupVsTruncate", "Another").fork(9, 0, 0).end(Reason.done);
    assertThat(run(more, "run", "--no-bench", "--resume", out.toString())).isEqualTo(Exit.CLEAN);
    assertThat(Files.readAllLines(dir.resolve("asked")))
        .contains("^(" + another.replace(".", "\\.") + ")$");
    assertThat(record().tests()).containsExactly(SHOWN, proved(SOUND), proved(another));
    Files.delete(dir.resolve("asked"));
    assertThat(run(more, "run", "--no-bench", "--resume", out.toString())).isEqualTo(Exit.CLEAN);
    assertThat(dir.resolve("asked")).doesNotExist();
  }

  @Test
  void anAnswerThatExcludesWhatIsSeenLaterIsAskedForAgain() throws IOException {
    run(ANSWER, SHOWN, proved(SOUND));
    Checked jvm = proved(SOUND, "JVM? \"true, true\" was seen");
    FakeChecker.in(dir, Answers.json(jvm), "answer; exit 1");
    Fixture more = shown().fork(1000, 0, 1).end(Reason.done);
    assertThat(run(more, "run", "--no-bench", "--resume", out.toString())).isEqualTo(Exit.BROKEN);
    assertThat(record().tests()).containsExactly(SHOWN, jvm);
  }

  @Test
  void aRecordThatIsDamagedIsCheckedAnew() throws IOException {
    run(ANSWER, SHOWN, proved(SOUND));
    Files.writeString(out.resolve("run.json"), "{\"check\":");
    assertThat(run(shown().end(Reason.done), "run", "--no-bench", "--resume", out.toString()))
        .isEqualTo(Exit.CLEAN);
    assertThat(record().tests()).containsExactly(SHOWN, proved(SOUND));
  }
}
