// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.results.merge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pagetorture.results.record.Outcome.Expect.FORBIDDEN;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.pagetorture.results.Answers;
import org.pagetorture.results.BenchFixture;
import org.pagetorture.results.Fixture;
import org.pagetorture.results.record.Check;
import org.pagetorture.results.record.Checked.Answer;
import org.pagetorture.results.record.Checked.Status;
import org.pagetorture.results.record.End;
import org.pagetorture.results.record.End.Left;
import org.pagetorture.results.record.End.Reason;
import org.pagetorture.results.record.Fork;
import org.pagetorture.results.record.Part;
import org.pagetorture.results.record.Run;
import org.pagetorture.results.record.RunRecord;
import org.pagetorture.results.record.Shard;
import org.pagetorture.results.record.Variant.Needs;

class MergeTest {
  private static final String RACE = "GupVsTruncate";
  private static final String SOUND = Fixture.name(RACE, "BreakLayouts");
  private static final Left FLOOR = new Left(SOUND, "9 of 300000 samples");
  private static final Left TOUCH = new Left(SOUND, "no C2+C2 fork");

  /// A run of one sound variant.
  private static Fixture run(long seed, String shard) {
    return new Fixture().part(seed, shard, "14:00:00").sound(RACE, "BreakLayouts");
  }

  private static RunRecord merge(Fixture... runs) {
    return Merge.of(List.of(runs).stream().map(Fixture::record).toList());
  }

  private static Fork only(Fixture... runs) {
    List<Fork> forks = merge(runs).forks();
    assertThat(forks).hasSize(1);
    return forks.getFirst();
  }

  @Test
  void forksOfSeveralSeedsAddUp() {
    RunRecord merged = merge(run(7, "").fork(10, 0, 0), run(-8, "").fork(10, 0, 1));

    assertThat(merged.forks())
        .extracting(Fork::key)
        .containsExactly("-8:" + SOUND + "#C2+C2##2", "7:" + SOUND + "#C2+C2##2");
    assertThat(merged.sessions()).extracting(Run::seed).containsExactly(-8L, 7L);
    assertThat(merged.parts())
        .containsExactly(new Part(-8, Shard.WHOLE, null), new Part(7, Shard.WHOLE, null));
  }

  @Test
  void aForkOfOneSeedCountsOnce() {
    Fixture crashed = run(7, "").fork("C2+C2", Fork.Status.VM_ERROR, 90, 0, 0);
    Fixture few = run(7, "").fork(10, 0, 0);
    Fixture many = run(7, "").fork(20, 0, 0);
    Fixture broken = run(7, "").fork("C2+C2", Fork.Status.HUNG, 5, 0, 1);

    assertThat(only(crashed, few).status()).isEqualTo(Fork.Status.NORMAL);
    assertThat(only(many, few).samples()).isEqualTo(20);
    assertThat(only(broken, many, crashed).count(FORBIDDEN)).isEqualTo(1);
  }

  @Test
  void whatOneRepeatFinishedIsNotLeft() {
    RunRecord merged = merge(run(7, "").end(Reason.budget, FLOOR), run(8, "").end(Reason.done));

    assertThat(merged.end().orElseThrow().left()).isEmpty();
    assertThat(merged.end().orElseThrow().isComplete()).isTrue();
    assertThat(Missing.of(merged)).isEmpty();
  }

  @Test
  void whatEachRepeatLeftIsLeft() {
    RunRecord merged =
        merge(run(7, "").end(Reason.budget, TOUCH), run(8, "").end(Reason.budget, FLOOR));

    assertThat(merged.end().orElseThrow().left()).containsExactly(FLOOR);
    assertThat(Missing.of(merged))
        .containsExactly(
            "seed 7 left 1 variant short of the plan", "seed 8 left 1 variant short of the plan");
  }

  @Test
  void whatOneShardLeftIsLeft() {
    RunRecord merged =
        merge(run(7, "1/2").end(Reason.budget, FLOOR), run(7, "2/2").end(Reason.done));

    assertThat(merged.end()).map(End::left).contains(List.of(FLOOR));
    assertThat(merged.end()).map(End::reason).contains(Reason.budget);
    assertThat(Missing.of(merged))
        .containsExactly("shard 1/2 of seed 7 left 1 variant short of the plan");
  }

  @Test
  void whatIsNotThereIsNamed() {
    RunRecord merged =
        merge(run(7, "1/3").end(Reason.done), run(7, "3/3"), run(8, "2/3").end(Reason.done));

    assertThat(Missing.of(merged))
        .containsExactly(
            "shard 2/3 of seed 7 is missing",
            "shard 1/3 of seed 8 is missing",
            "shard 3/3 of seed 8 is missing",
            "shard 3/3 of seed 7 was killed: go on with it by --resume, and merge again");
    assertThat(merged.end().orElseThrow().isComplete()).isFalse();
  }

  @Test
  void aRunThatWasKilledAndGoneOnWithIsWhole() {
    RunRecord merged = merge(run(7, "1/1"), run(7, "").end(Reason.done));

    assertThat(Missing.of(merged)).isEmpty();
    assertThat(merged.sessions()).hasSize(1);
  }

  @Test
  void anInterruptThatNothingMadeUpForIsNamed() {
    RunRecord interrupted = merge(run(7, "").end(Reason.interrupted));

    assertThat(Missing.of(interrupted)).containsExactly("seed 7 was interrupted");
    assertThat(Missing.of(merge(run(7, "").end(Reason.interrupted), run(8, "").end(Reason.done))))
        .isEmpty();
  }

  @Test
  void answersAreKeptThatDecideAndOfThoseWhatRefutes() {
    RunRecord proved = run(7, "").record();
    proved.add(new Check("", 9, List.of(Answers.proved(SOUND))));
    RunRecord bounded = run(8, "").record();
    bounded.add(new Check("", 5, List.of(Answers.undecided(SOUND, Status.bounded, "time"))));
    RunRecord refuted = run(9, "").record();
    refuted.add(new Check("", 7, List.of(Answers.refuted(SOUND, "tso", FORBIDDEN))));

    assertThat(Merge.of(List.of(bounded, proved)).check())
        .isEqualTo(new Check("", 9, List.of(Answers.proved(SOUND))));
    assertThat(Merge.contradictions(List.of(bounded, proved))).isEmpty();
    assertThat(Merge.of(List.of(proved, refuted, bounded)).check().tests())
        .singleElement()
        .returns(Answer.refuted, c -> c.verdict());
    assertThat(Merge.contradictions(List.of(proved, refuted, bounded))).containsExactly(SOUND);
  }

  @Test
  void whatNobodyCheckedIsMissing() {
    RunRecord one = run(7, "1/2").sound(RACE, "RcuWait").record();
    one.add(new Check("1 of 2 not checked: interrupted", 9, List.of(Answers.proved(SOUND))));

    assertThat(Merge.of(List.of(one)).check().missing()).isEqualTo("1 of 2 not checked");
    assertThat(Merge.of(List.of(run(7, "").record())).check()).isEqualTo(Check.NONE);
  }

  @Test
  void otherPlansAreToldApart() {
    RunRecord one = run(7, "1/2").record();
    RunRecord changed =
        new Fixture()
            .part(7, "2/2", "14:00:00")
            .busted(RACE, "BreakLayouts", Needs.REORDERING)
            .record();

    assertThat(SamePlan.difference(one, run(8, "2/2").record())).isEmpty();
    assertThat(SamePlan.difference(one, changed))
        .contains("dax.GupVsTruncate.BreakLayouts has changed");
    assertThat(SamePlan.difference(one, run(7, "1/3").record()))
        .contains("the number of shards is 3, not 2");
    assertThat(SamePlan.difference(run(7, "").record(), new Fixture("26", "amd64").record()))
        .contains("the JDK is 26, not 25.0.3");
    assertThat(SamePlan.difference(run(7, "").record(), new Fixture("25.0.3", "aarch64").record()))
        .contains("the architecture is aarch64, not amd64");
  }

  @Test
  void theMostBenchmarksAreKept() {
    var few = BenchFixture.full(1).record();
    var many = BenchFixture.full(2).record();

    assertThat(Best.bench(List.of(few, many))).containsSame(many);
    assertThat(Best.holds(Best.bench(List.of(many)), few)).isTrue();
    assertThat(Best.holds(Best.bench(List.of(few)), many)).isFalse();
    assertThat(Best.bench(List.of())).isEmpty();
  }
}
