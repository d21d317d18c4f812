// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.results.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pagetorture.results.BenchFixture;
import org.pagetorture.results.Fixture;
import org.pagetorture.results.bench.BenchReader;
import org.pagetorture.results.record.End;
import org.pagetorture.results.record.End.Reason;
import org.pagetorture.results.record.Fork.Status;
import org.pagetorture.results.record.Json;
import org.pagetorture.results.record.Variant.Needs;

/// Runs that were made by hand, merged by the command.
class MergeCommandTest {
  @TempDir Path dir;
  private Path out;
  private final ByteArrayOutputStream stdout = new ByteArrayOutputStream();
  private final ByteArrayOutputStream stderr = new ByteArrayOutputStream();

  @BeforeEach
  void setUp() {
    out = dir.resolve("out");
  }

  private int merge(Path... places) {
    return merge(List.of(places));
  }

  private int merge(List<Path> places, String... more) {
    List<String> args = new ArrayList<>(List.of("merge", "-r", out.toString()));
    args.addAll(List.of(more));
    places.forEach(place -> args.add(place.toString()));
    Screen screen =
        new Screen(
            new PrintStream(stdout, true, UTF_8),
            new PrintStream(stderr, true, UTF_8),
            Map.of(),
            false);
    stdout.reset();
    stderr.reset();
    return Main.run(new Tree(dir, null, null, null), screen, args.toArray(String[]::new));
  }

  private String stdout() {
    return stdout.toString(UTF_8);
  }

  private String stderr() {
    return stderr.toString(UTF_8);
  }

  private String whole() throws IOException {
    return Files.readString(out.resolve("run.json"));
  }

  /// One race of a shard of two; the sound variant comes last.
  private static Fixture race(long seed, int shard) {
    return new Fixture()
        .part(seed, shard + "/2", "14:00:0" + shard)
        .busted("Race" + shard, "BustedNoWait", Needs.INTERLEAVING)
        .fork(1000, 5, 0)
        .sound("Race" + shard, "BreakLayouts");
  }

  private static Fixture clean(long seed, int shard) {
    return race(seed, shard).fork(1000, 0, 0).end(Reason.done);
  }

  private Path directory(String name, Fixture fixture) throws IOException {
    Path directory = Files.createDirectories(dir.resolve(name));
    Files.writeString(directory.resolve("stress.jsonl"), fixture.jsonl());
    return directory;
  }

  @Test
  void shardsAreOneRun() throws IOException {
    Path one = directory("1", clean(7, 1));
    Path two = directory("2", clean(7, 2));

    assertThat(merge(two, one)).isEqualTo(Exit.CLEAN);
    assertThat(stderr()).isEmpty();
    assertThat(stdout().lines())
        .contains(
            "4 variants: 2 hold, 2 shown, 0 BROKEN",
            "4000 samples in 4 forks, 14s in all, JDK 25.0.3 on AMD EPYC",
            "record: " + out.resolve("run.json"))
        .endsWith("merged 2 runs: shards 1/2, 2/2 of seed 7");
    assertThat(out.resolve("junit.xml")).exists();
    String whole = whole();

    assertThat(merge(one, two, out)).isEqualTo(Exit.CLEAN);
    assertThat(whole()).isEqualTo(whole);
    assertThat(merge(one.resolve("stress.jsonl"), two)).isEqualTo(Exit.CLEAN);
    assertThat(whole()).isEqualTo(whole);
  }

  @Test
  void aBreakInOneShardFailsTheWhole() throws IOException {
    Path one = directory("1", clean(7, 1));
    Path two = directory("2", race(7, 2).fork(1000, 0, 1).end(Reason.done));

    assertThat(merge(one, two)).isEqualTo(Exit.BROKEN);
    assertThat(stdout()).contains("BROKEN dax.Race2.BreakLayouts 1/1000");
  }

  @Test
  void aCrashIsInfrastructure() throws IOException {
    Path one = directory("1", clean(7, 1).fork("VM", Status.VM_ERROR, 0, 0, 0));

    assertThat(merge(one)).isEqualTo(Exit.INFRASTRUCTURE);
  }

  @Test
  void whatIsMissingIsNamed() throws IOException {
    Path one = directory("1", clean(7, 1));
    Path other =
        directory(
            "other",
            race(8, 2)
                .end(
                    Reason.budget,
                    new End.Left(Fixture.name("Race2", "BreakLayouts"), "no C2+C2 fork")));

    assertThat(merge(one, other)).isEqualTo(Exit.INCOMPLETE);
    assertThat(stderr().lines())
        .containsExactly(
            "pagetorture: shard 2/2 of seed 7 is missing",
            "pagetorture: shard 1/2 of seed 8 is missing",
            "pagetorture: shard 2/2 of seed 8 left 1 variant short of the plan");
    assertThat(stdout()).endsWith("merged 2 runs: shard 1/2 of seed 7; shard 2/2 of seed 8\n");
  }

  @Test
  void whatAKilledRunHadWrittenCounts() throws IOException {
    Path one = directory("1", clean(7, 1));
    Path two = directory("2", race(7, 2).fork(1000, 0, 0));

    assertThat(merge(one, two)).isEqualTo(Exit.INCOMPLETE);
    assertThat(stderr())
        .startsWith("pagetorture: shard 2/2 of seed 7 was killed: ")
        .hasLineCount(1);
    assertThat(stdout()).contains("2 hold");

    Fixture resumed = race(7, 2).fork(1000, 0, 0).fork(500, 0, 0).end(Reason.done);
    directory("2", resumed);
    assertThat(merge(out, two)).isEqualTo(Exit.CLEAN);
    assertThat(stderr()).isEmpty();
  }

  @Test
  void theLinesStandInForADamagedRecord() throws IOException {
    Path one = directory("1", clean(7, 1));
    Path two = directory("2", clean(7, 2));
    Files.writeString(two.resolve("run.json"), "{");

    assertThat(merge(one, two)).isEqualTo(Exit.CLEAN);
    assertThat(stderr()).contains("2/run.json: ");
    assertThat(stdout()).contains("4 variants: 2 hold");
  }

  @Test
  void whatCannotBeReadIsNamedAndTheRestMerged() throws IOException {
    Path one = directory("1", clean(7, 1));
    Path two = directory("2", clean(7, 2));
    Path damaged = Files.createDirectory(dir.resolve("damaged"));
    Files.writeString(damaged.resolve("run.json"), "{");
    Path empty = Files.createDirectory(dir.resolve("empty"));
    Path absent = dir.resolve("absent");

    assertThat(merge(damaged, one, empty, absent, two)).isEqualTo(Exit.INCOMPLETE);
    assertThat(stderr().lines())
        .hasSize(3)
        .allMatch(l -> l.startsWith("pagetorture: "))
        .anyMatch(l -> l.contains("damaged/run.json: "))
        .anyMatch(l -> l.contains(empty + ": holds no run"))
        .anyMatch(l -> l.endsWith(absent + ": there is no such file or directory"));
    assertThat(stdout()).contains("4 variants: 2 hold");
    assertThat(merge(damaged, empty)).isEqualTo(Exit.USAGE);
    assertThat(stderr()).endsWith("pagetorture: there is nothing to merge\n");
  }

  @Test
  void runsOfTwoPlansAreRefused() throws IOException {
    Path one = directory("1", clean(7, 1));
    Path other = directory("other", new Fixture("26", "amd64").part(7, "2/2", "14:00:00"));

    assertThat(merge(one, other)).isEqualTo(Exit.USAGE);
    assertThat(stderr())
        .isEqualTo(
            "pagetorture: %s is of another plan than %s: the JDK is 26, not 25.0.3\n"
                .formatted(other, one));
    assertThat(out).doesNotExist();
  }

  @Test
  void aRecordWithMoreThanTheseRunsIsKept() throws IOException {
    Path one = directory("1", clean(7, 1));
    Path two = directory("2", clean(7, 2));
    merge(one, two);
    String whole = whole();

    assertThat(merge(one)).isEqualTo(Exit.USAGE);
    assertThat(stderr())
        .contains("may hold more than these runs: name it, too, or choose another -r");
    assertThat(whole()).isEqualTo(whole);

    out = one;
    assertThat(merge(one, two)).isEqualTo(Exit.USAGE);
    assertThat(stderr()).contains("holds a run already");
  }

  @Test
  void aRunThatWasDoneAgainIsNoted() throws IOException {
    Path one = directory("1", clean(7, 1));
    Path again = directory("again", clean(7, 1).part(7, "1/2", "15:00:00"));

    merge(one, again);
    assertThat(stderr().lines())
        .first()
        .isEqualTo(
            "pagetorture: shard 1/2 of seed 7 was run again: its forks count once; for more, give a"
                + " --seed");
    assertThat(Json.MAPPER.readTree(whole()).at("/forks")).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void theMostBenchmarksAreKept(int richer) throws IOException {
    Path one = directory("1", clean(7, 1));
    Path two = directory("2", clean(7, 2));
    for (Path run : List.of(one, two)) {
      int forks = run.endsWith("" + richer) ? 3 : 1;
      Files.writeString(run.resolve("bench.jsonl"), BenchFixture.full(forks).jsonl());
    }

    assertThat(merge(one, two)).isEqualTo(Exit.CLEAN);
    assertThat(stdout()).contains("strategy ");
    assertThat(BenchReader.read(out).forks()).isEqualTo(BenchFixture.full(3).record().forks());
  }

  @Test
  void jsonIsAllOfStdout() throws IOException {
    assertThat(merge(List.of(directory("1", clean(7, 1))), "--json", "-"))
        .isEqualTo(Exit.INCOMPLETE);
    assertThat(Json.MAPPER.readTree(stdout()).at("/parts/0/shard").asString()).isEqualTo("1/2");
    assertThat(stderr()).contains("shard 2/2 of seed 7 is missing");
  }

  @Test
  void manyShardsAreCounted() throws IOException {
    List<Path> all = new ArrayList<>();
    for (int i = 1; i <= 8; i++) {
      all.add(directory("" + i, new Fixture().part(7, i + "/8", "14:00:00").end(Reason.done)));
    }
    assertThat(merge(all)).isEqualTo(Exit.CLEAN);
    assertThat(stdout()).endsWith("merged 8 runs: all 8 shards of seed 7\n");
    out = dir.resolve("seven");
    merge(all.subList(1, 8));
    assertThat(stdout()).endsWith("merged 7 runs: 7 of 8 shards of seed 7\n");
  }
}
