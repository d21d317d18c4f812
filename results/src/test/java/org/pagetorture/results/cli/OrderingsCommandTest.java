// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.results.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pagetorture.results.Fixture;
import org.pagetorture.results.cost.FormCost;
import org.pagetorture.results.cost.FormFork;
import org.pagetorture.results.orderings.Sighting;
import org.pagetorture.results.orderings.Weakenings;
import org.pagetorture.results.record.Json;
import org.pagetorture.results.record.Variant.Needs;

/// `orderings`, with a checker made of shell, and a model of two strategies.
@Timeout(60)
class OrderingsCommandTest {
  private static final Path RESOURCES =
      Path.of("src/test/resources/org/pagetorture/results/orderings");
  private static final String DAX = "org/pagetorture/model/dax/";

  @TempDir Path dir;
  private Path out;
  private Tree tree;
  private String answers;

  /// What the checker does.
  private String last = "answer; exit 0";

  private final ByteArrayOutputStream stdout = new ByteArrayOutputStream();
  private final ByteArrayOutputStream stderr = new ByteArrayOutputStream();

  @BeforeEach
  void plant() throws IOException {
    out = dir.resolve("out");
    answers = Files.readString(RESOURCES.resolve("weakened.json"));
    Fixture fixture = new Fixture();
    for (String race : new String[] {"GupVsTruncate", "RepinVsTruncate"}) {
      fixture.busted(race, "BustedNoWait", Needs.INTERLEAVING).sound(race, "TruncateFlag");
    }
    fixture.sound("GupVsTruncate", "SplitCount").sound("DmaVsReuse", "SplitCount");
    tree = FakeRunner.tree(dir, fixture, "exit 0");
    for (String type : new String[] {"TruncateFlag", "SplitCount"}) {
      change(type, text -> text);
    }
  }

  /// Puts a class of the model into the tree, changed.
  private void change(String type, UnaryOperator<String> change) throws IOException {
    String text = Files.readString(RESOURCES.resolve("model/" + DAX + type + ".java"));
    Path file = tree.model().resolve(DAX + type + ".java");
    Files.createDirectories(file.getParent());
    Files.writeString(file, change.apply(text));
  }

  private int run(String... args) throws IOException {
    FakeChecker.in(dir, answers, last);
    Screen screen =
        new Screen(
            new PrintStream(stdout, true, UTF_8),
            new PrintStream(stderr, true, UTF_8),
            Map.of(),
            false);
    return Main.run(
        tree,
        screen,
        Stream.concat(Stream.of("orderings"), Stream.of(args)).toArray(String[]::new));
  }

  private int fresh(String... args) throws IOException {
    return run(
        Stream.concat(Stream.of("-r", out.toString()), Stream.of(args)).toArray(String[]::new));
  }

  private String stdout() {
    return stdout.toString(UTF_8);
  }

  private String stderr() {
    return stderr.toString(UTF_8);
  }

  @Test
  void saysOfEachOrderingWhetherItIsNeeded() throws IOException {
    assertThat(fresh()).isEqualTo(Exit.CLEAN);
    assertThat(stderr()).isEmpty();
    assertThat(stdout())
        .isEqualTo(
            """
            weakening, into %s

            ordering   is                 at                    verdict           because of
              flag/A   fullFence          TruncateFlag.java:11  needed under TSO  GupVsTruncate
              hotspot  truncatingAcquire  TruncateFlag.java:13  for C2's sake     get does
              flag/B   fullFence          TruncateFlag.java:21  needed under TSO  GupVsTruncate
              split/C  casWordVolatile    SplitCount.java:11    not needed        weakCompareAndSetPlain does
              split/A  getAndAdd          SplitCount.java:18    needed under JMM  as release: DmaVsReuse
              split/B  wordAcquire        SplitCount.java:26    needed under JMM  DmaVsReuse

            strategy            orderings  under TSO  under JMM  not needed  for C2  cheapest keeps
              dax.SplitCount            3                     2           1                       3
              dax.TruncateFlag          3          2                              1               3

            cheapest form
              dax.SplitCount
                SplitCount.java:18 split/A: getAndAdd -> getAndAddRelease
                or SplitCount.java:26 split/B: wordAcquire -> getOpaque, but not SplitCount.java:18 split/A

            6 orderings: 2 needed under TSO, 2 needed under JMM, 1 not needed, 1 for C2's sake
            1 opaque access: 1 not needed
            6 comments: all true
            36 trials, 20 of them known from earlier runs; 1m 33s
            record: %s/orderings.json
            """
                .formatted(out, out));
  }

  @Test
  void theCheckerIsToldWhereToLookAndWhatItKnows() throws IOException {
    fresh("-t", "TruncateFlag");
    assertThat(dir.resolve("asked"))
        .hasContent(
            """
            orderings
            --jar
            %s
            -t
            TruncateFlag
            --in
            org.pagetorture.model
            --cache
            %s
            --time-limit
            60
            --json
            %s
            --keep
            org/pagetorture/model/dax/TruncateFlag.java:13
            """
                .formatted(
                    tree.jar(),
                    tree.runs().resolve(".cache/orderings.jsonl"),
                    out.resolve("weakened.json")));
    assertThat(tree.runs().resolve(".cache")).isDirectory();
  }

  @Test
  void theRecordHoldsItAll() throws IOException {
    fresh();
    Weakenings record = Weakenings.read(out.resolve(Weakenings.FILE));
    assertThat(record.sites()).hasSize(8);
    assertThat(record.comments()).hasSize(6);
    assertThat(Optional.ofNullable(record.run()).orElseThrow().args())
        .isEqualTo("orderings -r " + out);
    assertThat(out.resolve("weakened.json")).doesNotExist();
  }

  @Test
  void jsonIsAllOfStdout() throws IOException {
    assertThat(fresh("--json", "-")).isEqualTo(Exit.CLEAN);
    assertThat(Json.MAPPER.readTree(stdout()).at("/score/orderings/tso").asInt()).isEqualTo(2);
    assertThat(stderr()).contains("record: ");
  }

  @Test
  void jsonGoesToAFileAsWell() throws IOException {
    Path copy = dir.resolve("copy.json");
    assertThat(fresh("--json", copy.toString())).isEqualTo(Exit.CLEAN);
    assertThat(copy).hasSameBinaryContentAs(out.resolve(Weakenings.FILE));
    assertThat(stdout()).contains("needed under TSO");
  }

  @Test
  void aWitnessShowsHowARaceFails() throws IOException {
    fresh("--witness");
    assertThat(stdout().lines())
        .contains(
            "flag/A dax/TruncateFlag.java:11: fullFence -> acquireFence+releaseFence",
            "pairs with flag/B in TruncateFlag.truncate(); "
                + "fails under TSO: dax.GupVsTruncate.TruncateFlag")
        .anyMatch(l -> l.startsWith("#2 "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "TruncateFlag | GupVsTruncate. | RepinVsTruncate. | wrong",
        "TruncateFlag | // flag        | // a flag        | missing",
        "SplitCount   | A (release)    | A (volatile)     | not needed",
        "SplitCount   | Without it: DmaVsReuse. | No race needs it: nobody. | stale",
      })
  void aCommentThatIsNotTrueIsExit1(String type, String text, String by, String kind)
      throws IOException {
    change(type, source -> source.replaceFirst(Pattern.quote(text), by));
    assertThat(fresh()).isEqualTo(Exit.BROKEN);
    assertThat(stdout().lines()).contains(kind);
  }

  @Test
  void whatWasNotAskedIsNotJudged() throws IOException {
    change("SplitCount", text -> text.replace("DmaVsReuse", "GupVsTruncate"));
    assertThat(fresh("-t", "DmaVsReuse")).isEqualTo(Exit.CLEAN);
    assertThat(stdout()).contains("6 comments: none shown wrong");
  }

  @Test
  void anUndecidedTestIsIncomplete() throws IOException {
    answers =
        answers.replaceFirst(
            "(\"set\", )\"held\": 2, \"broke\": \\[], \"undecided\": \\[]",
            "$1\"held\": 1, \"broke\": [], \"undecided\": [\"%s\"]"
                .formatted(Fixture.name("GupVsTruncate", "TruncateFlag")));
    assertThat(fresh()).isEqualTo(Exit.INCOMPLETE);
    assertThat(stderr()).isEqualTo("pagetorture: left out: 1 undecided\n");
  }

  @Test
  void aTestThatIsNotSoundAsItIsIsTold() throws IOException {
    answers = answers.replace("\"unsound\": []", "\"unsound\": [\"a.B.C\"]");
    assertThat(fresh()).isEqualTo(Exit.INCOMPLETE);
    assertThat(stderr()).isEqualTo("pagetorture: left out: not sound as they are: a.B.C\n");
  }

  @Test
  void overTheBudgetIsIncomplete() throws IOException {
    cut();
    last = "trap 'answer; kill $!; exit 4' TERM; sleep 50 & wait";
    assertThat(fresh("--budget", "300ms")).isEqualTo(Exit.INCOMPLETE);
    assertThat(stderr()).isEqualTo("pagetorture: left out: over the budget\n");
  }

  /// The checker was ended before it had tried all.
  private void cut() {
    answers =
        answers
            .replace("\"complete\": true", "\"complete\": false")
            .replace("\"missing\": \"\"", "\"missing\": \"interrupted\"");
  }

  @Test
  void anInterruptKeepsWhatThereIs() throws Exception {
    cut();
    FakeChecker.in(
        dir, answers, "trap 'answer; kill $!; exit 4' TERM; echo > begun; sleep 50 & wait");
    Process cli = CliProcess.start(dir, "orderings", "-r", out.toString());
    while (!Files.exists(dir.resolve("begun"))) {
      Thread.sleep(20);
    }
    CliProcess.interrupt(cli);
    assertThat(cli.inputReader().readAllLines()).contains("6 comments: none shown wrong");
    assertThat(cli.errorReader().readAllLines())
        .containsExactly("pagetorture: left out: interrupted");
    assertThat(cli.waitFor()).isEqualTo(Exit.INCOMPLETE);
  }

  @Test
  void aRunThatGoesOnKeepsItsFilter() throws IOException {
    cut();
    last = "answer; exit 4";
    assertThat(fresh("-t", "Flag")).isEqualTo(Exit.INCOMPLETE);
    assertThat(run("--resume", out.toString())).isEqualTo(Exit.INCOMPLETE);
    assertThat(dir.resolve("asked")).content().contains("-t\nFlag\n");
  }

  @Test
  void aKilledRunCanBeGoneOnWith() throws IOException {
    last = "kill -9 $$";
    assertThat(fresh("-t", "Flag")).isEqualTo(Exit.INFRASTRUCTURE);
    assertThat(stderr()).contains("the checker ended with exit 137: see ");
    last = "answer";
    assertThat(run("--resume", out.toString())).isEqualTo(Exit.CLEAN);
    assertThat(dir.resolve("asked")).content().contains("-t\nFlag\n");
  }

  /// A benchmarks' runner that knows `SplitCount`, and of each round says that the cheapest form
  /// takes twice as long; it ends as `last` says.
  private void bench(int rounds, String last) throws IOException {
    FakeBench.script(
        dir,
        """
        if [ "$1" = list ]; then
          echo '{"type":"benchmark","id":"x","subject":"x","method":"x","params":{"strategy":"SplitCount"}}'
          exit
        fi
        for arg; do printf '%%s\\n' "$arg"; done > "$3/bench-told"
        line() {
          printf '{"type":"weak","strategy":"SplitCount","changes":"%%s","benchmark":"%%s","form":"%%s",' \\
            'org.pagetorture.model.dax.SplitCount.unpin#1=getAndAddRelease' $1 $2
          printf '"fork":{"type":"fork","id":"%%s","round":%%s,"status":"ok","scores":[%%s]}}\\n' $1 $3 $4
        }
        for round in $(seq %d); do
          for bench in GupBench.pinUnpin TruncateBench.idle; do
            line $bench own $round 10.$round
            line $bench cheapest $round 20.$round
          done
        done | tee -a "$3/cost.jsonl"
        %s
        """
            .formatted(rounds, last));
  }

  @Test
  void theCheapestFormIsMeasuredBesideTheOwn() throws IOException {
    bench(4, "exit 0");
    assertThat(fresh("--bench", "90s")).as(stderr()).isEqualTo(Exit.CLEAN);
    assertThat(stdout())
        .containsSubsequence(
            "    or SplitCount.java:26",
            "    GupBench.pinUnpin: own 10.3 ns, cheapest 20.3 ns, ratio 0.51 (",
            "), 4 forks: cheapest is slower",
            "    TruncateBench.idle: own 10.3 ns");
    assertThat(Files.readAllLines(out.resolve("bench-told")))
        .containsExactly(
            "weak",
            "--dir",
            out.toString(),
            "--items",
            out.resolve("cost.items").toString(),
            "--budget-ms",
            "90000",
            "--watch-stdin");
    assertThat(out.resolve("cost.items"))
        .hasContent(
            "SplitCount\torg.pagetorture.model.dax.SplitCount.unpin#1=getAndAddRelease\t%s"
                .formatted(out.resolve("cheapest/1.jar")));
    assertThat(Weakenings.read(out.resolve(Weakenings.FILE)).costs())
        .hasSize(2)
        .noneMatch(FormCost::isLeftOut);
  }

  @Test
  void nothingIsMeasuredBeforeAllIsDecided() throws IOException {
    bench(4, "exit 0");
    cut();
    assertThat(fresh("--bench")).isEqualTo(Exit.INCOMPLETE);
    assertThat(out.resolve(FormFork.FILE)).doesNotExist();
  }

  @Test
  void theForksOfEarlierSessionsCount() throws IOException {
    bench(2, "exit 4");
    assertThat(fresh("--bench")).isEqualTo(Exit.INCOMPLETE);
    assertThat(stderr())
        .isEqualTo("pagetorture: left out: costs, fewer than 3 rounds: SplitCount\n");
    bench(4, "exit 0");
    assertThat(run("--resume", out.toString(), "--bench")).isEqualTo(Exit.CLEAN);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "echo 'jmh.lock: held' >&2; exit 3 | jmh.lock: held",
        "kill -9 $$                        | the benchmarks' runner ended with exit 137"
      })
  void whatIsNotMeasuredCostsNoVerdict(String does, String message) throws IOException {
    bench(0, does);
    assertThat(fresh("--bench")).isEqualTo(Exit.INFRASTRUCTURE);
    assertThat(stderr()).contains(message, "left out: costs, fewer than 3 rounds: SplitCount");
    assertThat(stdout()).contains("needed under TSO");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "-t zzz             | matches no variant",
        "-t Gup.*BustedNoWait | matches no sound variant",
        "-t (               | is no regular expression",
        "--resume nowhere   | holds no run to go on with",
        "--budget soon      | is no time",
      })
  void misuseIsOneLineAndExit2(String args, String message) throws IOException {
    assertThat(run(args.split(" ", -1))).isEqualTo(Exit.USAGE);
    assertThat(stderr().lines()).singleElement().asString().contains(message);
    assertThat(stdout()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"exit 0, cannot read what the checker wrote", "answer; exit 3, ended with exit 3"})
  void aCheckerThatFailsIsInfrastructure(String does, String message) throws IOException {
    last = does;
    assertThat(fresh()).isEqualTo(Exit.INFRASTRUCTURE);
    assertThat(stderr().lines()).singleElement().asString().contains(message);
  }

  /// Puts a runner into the tree that prints those lines for `weak`.
  private void seen(String... lines) throws IOException {
    Path printed = Files.write(dir.resolve("printed"), List.of(lines));
    Path runner = dir.resolve("runner");
    String old = Files.readString(runner).replace("#!/bin/sh\n", "");
    Files.writeString(
        runner,
        """
        #!/bin/sh
        if [ "$1" = weak ]; then
          cp "$5" "$3/told"
          tee -a "$3/weak.jsonl" < '%s'
          exit 0
        fi
        %s
        """
            .formatted(printed, old));
  }

  private static String weak(String change, String test, int seen, int samples) {
    return """
        {"type":"weak","change":"%s","name":"%s","modes":"C2+C2","status":"NORMAL",\
        "seen":%d,"samples":%d,"wallMs":900}"""
        .formatted(change, Fixture.name(test, "TruncateFlag"), seen, samples);
  }

  private static final String FENCE =
      "org.pagetorture.model.dax.TruncateFlag.tryPin#1=acquireFence+releaseFence";

  @Test
  void whatThisMachineShowsStandsBesideTheChecker() throws IOException {
    last = "[ -z \"$json\" ] || answer; exit 0";
    seen(weak(FENCE, "GupVsTruncate", 0, 1000), weak(FENCE, "GupVsTruncate", 7, 2000));
    assertThat(fresh("--stress", "1m")).isEqualTo(Exit.CLEAN);
    assertThat(dir.resolve("asked")).content().startsWith("weaken\n").contains(FENCE);
    assertThat(out.resolve("told"))
        .content()
        .startsWith(
            "%s\t%s\t%s\n"
                .formatted(
                    FENCE,
                    out.resolve("weak/1.jar"),
                    Fixture.name("GupVsTruncate", "TruncateFlag")));
    assertThat(stdout())
        .containsPattern("flag/A +TruncateFlag.java:11 +GupVsTruncate.TruncateFlag +TSO +7/3000")
        .contains("killed: 1 seen on this machine, 3 by the checker alone, 2 by neither");
    assertThat(Weakenings.read(out.resolve(Weakenings.FILE)).hardware())
        .filteredOn(s -> s.change().equals(FENCE))
        .singleElement()
        .returns(7L, Sighting::seen)
        .returns(3000L, Sighting::samples)
        .returns(2, Sighting::forks);
  }

  @Test
  void whatWasSeenIsNotLookedForAgain() throws IOException {
    last = "[ -z \"$json\" ] || answer; exit 0";
    seen(weak(FENCE, "GupVsTruncate", 7, 3000));
    fresh("--stress");
    Files.delete(out.resolve("told"));
    assertThat(run("--resume", out.toString(), "--stress")).isEqualTo(Exit.CLEAN);
    assertThat(stdout()).contains("7/3000");
    assertThat(out.resolve("told")).doesNotExist();
    run("--resume", out.toString());
    Weakenings record = Weakenings.read(out.resolve(Weakenings.FILE));
    assertThat(record.hardware()).anyMatch(Sighting::shows);
    assertThat(Optional.ofNullable(record.run()).orElseThrow().args()).contains("--stress");
  }
}
