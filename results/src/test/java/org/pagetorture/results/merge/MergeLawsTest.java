// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.results.merge;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.pagetorture.results.Answers;
import org.pagetorture.results.Fixture;
import org.pagetorture.results.record.Check;
import org.pagetorture.results.record.Checked;
import org.pagetorture.results.record.Checked.Status;
import org.pagetorture.results.record.End.Left;
import org.pagetorture.results.record.End.Reason;
import org.pagetorture.results.record.Fork;
import org.pagetorture.results.record.Outcome.Expect;
import org.pagetorture.results.record.RecordReader;
import org.pagetorture.results.record.RunRecord;
import org.pagetorture.results.record.Variant.Needs;
import org.pagetorture.results.verdict.Judge;
import org.pagetorture.results.verdict.KnownRates;
import org.pagetorture.results.verdict.RunJson;

/// Merging is a join, whatever became of the runs: drawn ones, of a plan with three shards.
class MergeLawsTest {
  private static final int SHARDS = 3;
  private static final List<Reason> REASONS = List.of(Reason.values());

  @TempDir Path dir;

  static LongStream seeds() {
    return LongStream.range(0, 60);
  }

  /// Runs of any shard under one of two seeds, so that some are the same one done again.
  private static List<RunRecord> draw(Random random) {
    List<RunRecord> runs = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      runs.add(run(random, 1 + random.nextInt(SHARDS), 7 + random.nextInt(2)));
    }
    return runs;
  }

  private static RunRecord run(Random random, int shard, long seed) {
    String time = "14:0%d:00".formatted(random.nextInt(10));
    Fixture fixture = new Fixture().part(seed, shard + "/" + SHARDS, time);
    List<Left> left = new ArrayList<>();
    List<Checked> answers = new ArrayList<>();
    String race = "Race" + shard;
    for (int v = 0; v < 4; v++) {
      String variant = (v == 0 ? "BustedV" : "V") + v;
      String name = Fixture.name(race, variant);
      if (v == 0) {
        fixture.busted(race, variant, Needs.INTERLEAVING);
      } else {
        fixture.sound(race, variant);
      }
      fork(random, fixture, "C2+C2");
      if (random.nextBoolean()) {
        fork(random, fixture, "C1+C1");
      }
      if (random.nextInt(3) == 0) {
        left.add(new Left(name, random.nextInt(3) + " of 3 samples"));
      }
      switch (random.nextInt(4)) {
        case 0 -> answers.add(Answers.proved(name));
        case 1 -> answers.add(Answers.refuted(name, "tso", Expect.FORBIDDEN));
        case 2 -> answers.add(Answers.undecided(name, Status.bounded, "executions"));
        default -> {}
      }
    }
    Collections.shuffle(left, random);
    if (random.nextInt(4) > 0) {
      fixture.end(REASONS.get(random.nextInt(3)), left.toArray(Left[]::new));
    }
    RunRecord record = fixture.record();
    if (random.nextBoolean()) {
      record.add(new Check("", random.nextInt(9), answers));
    }
    return record;
  }

  private static void fork(Random random, Fixture fixture, String modes) {
    Fork.Status status = random.nextInt(4) == 0 ? Fork.Status.VM_ERROR : Fork.Status.NORMAL;
    fixture.fork(modes, status, 5 + random.nextInt(5), 0, random.nextInt(5) == 0 ? 1 : 0);
  }

  /// A record as its file has it.
  private byte[] bytes(RunRecord record) {
    return RunJson.bytes(record, new Judge(record, new KnownRates(dir)).verdicts(), null);
  }

  private String text(RunRecord... records) {
    return new String(bytes(Merge.of(List.of(records))), UTF_8);
  }

  /// A merged record, written and read again.
  private RunRecord merged(RunRecord... records) throws IOException {
    Path file = Files.write(dir.resolve("run.json"), bytes(Merge.of(List.of(records))));
    return RecordReader.readWhole(file);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void anyOrderGivesTheSame(long seed) {
    List<RunRecord> runs = draw(new Random(seed));
    String whole = text(runs.toArray(RunRecord[]::new));

    Collections.shuffle(runs, new Random(seed + 1));

    assertThat(text(runs.toArray(RunRecord[]::new))).isEqualTo(whole);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void anyStepsGiveTheSame(long seed) throws IOException {
    List<RunRecord> runs = draw(new Random(seed));
    RunRecord a = runs.get(0);
    RunRecord b = runs.get(1);
    RunRecord c = runs.get(2);
    String whole = text(a, b, c);

    assertThat(text(merged(a, b), c)).isEqualTo(whole);
    assertThat(text(a, merged(b, c))).isEqualTo(whole);
    assertThat(text(merged(a, b), merged(b, c))).isEqualTo(whole);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void whatIsInAlreadyChangesNothing(long seed) throws IOException {
    List<RunRecord> runs = draw(new Random(seed));
    RunRecord a = runs.get(0);
    RunRecord b = runs.get(1);
    String one = text(a);
    String both = text(a, b);

    assertThat(text(a, a)).isEqualTo(one);
    assertThat(text(merged(a))).isEqualTo(one);
    assertThat(text(merged(a, b), a)).isEqualTo(both);
    assertThat(text(b, merged(a, b))).isEqualTo(both);
    assertThat(Merge.holds(merged(a, b), a)).isTrue();
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void noBreakIsLost(long seed) {
    List<RunRecord> runs = draw(new Random(seed));

    List<String> broken =
        runs.stream()
            .flatMap(run -> run.forks().stream())
            .filter(fork -> fork.count(Expect.FORBIDDEN) > 0)
            .map(Fork::name)
            .distinct()
            .toList();

    assertThat(Merge.of(runs).forks().stream().filter(f -> f.count(Expect.FORBIDDEN) > 0))
        .extracting(Fork::name)
        .containsAll(broken);
  }

  @Test
  void theDrawnRunsHaveAllThatCanBe() {
    List<RunRecord> merged = new ArrayList<>();
    seeds().forEach(seed -> merged.add(Merge.of(draw(new Random(seed)))));

    assertThat(merged).anyMatch(m -> m.parts().size() < 4).anyMatch(m -> m.parts().size() == 4);
    assertThat(merged).anyMatch(m -> m.end().isEmpty() || !Missing.of(m).isEmpty());
    assertThat(merged).anyMatch(m -> m.check().equals(Check.NONE));
  }
}
