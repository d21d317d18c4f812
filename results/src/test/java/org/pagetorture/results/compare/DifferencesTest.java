// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.results.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pagetorture.results.record.Outcome.Expect.ACCEPTABLE_INTERESTING;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.pagetorture.results.Answers;
import org.pagetorture.results.Fixture;
import org.pagetorture.results.archive.Archive;
import org.pagetorture.results.bench.BenchRecord;
import org.pagetorture.results.compare.Differences.Level;
import org.pagetorture.results.compare.VerdictChange.Direction;
import org.pagetorture.results.orderings.Weakenings;
import org.pagetorture.results.record.Check;
import org.pagetorture.results.record.Fork.Status;
import org.pagetorture.results.record.RunRecord;
import org.pagetorture.results.record.Variant.JvmFinding;
import org.pagetorture.results.record.Variant.Needs;
import org.pagetorture.results.verdict.KnownRates;

class DifferencesTest {
  private static final String RACE = "GupVsTruncate";
  private static final String SOUND = Fixture.name(RACE, "BreakLayouts");
  private static final long MILLION = 1_000_000;

  private static Archive archive(String name, RunRecord record) {
    return new Archive(Path.of(name), record, new BenchRecord(), Weakenings.NONE, List.of());
  }

  private static Differences compare(RunRecord here, RunRecord there, String filter) {
    return Differences.of(
        archive("a", here),
        archive("b", there),
        Pattern.compile(filter),
        new KnownRates(Path.of("nowhere")));
  }

  private static Differences compare(Fixture here, Fixture there) {
    return compare(here.record(), there.record(), "");
  }

  /// A race whose control is shown in that many of a million samples, and a sound variant.
  private static Fixture race(long shown) {
    return race(new Fixture(), shown);
  }

  private static Fixture race(Fixture fixture, long shown) {
    return fixture
        .busted(RACE, "Control", Needs.INTERLEAVING)
        .fork(MILLION, shown, 0)
        .sound(RACE, "BreakLayouts");
  }

  private static Direction direction(Fixture here, Fixture there) {
    List<VerdictChange> changes = compare(here, there).verdicts();
    assertThat(changes).hasSize(1);
    return changes.getFirst().direction();
  }

  @Test
  void aRunIsEqualToItself() {
    Differences d = compare(race(9).fork(MILLION, 0, 0), race(9).fork(MILLION, 0, 0));
    assertThat(d.equal()).isTrue();
    assertThat(d.common()).isEqualTo(new Common(2, 0, 3, 3, 0, 0, true));
    assertThat(d.settings()).isEmpty();
    assertThat(d.fails(Level.BENCH)).isFalse();
  }

  @Test
  void otherCountsAreNoDifference() {
    Differences d = compare(race(9).fork(MILLION, 0, 0), race(800).fork(MILLION / 2, 0, 0));
    assertThat(d.rates().rows()).hasSize(2);
    assertThat(d.equal()).isTrue();
    assertThat(d.common().sameCounts()).isFalse();
  }

  @Test
  void aBreakIsWorseThanAnythingElse() {
    Fixture broken = race(9).fork(MILLION, 0, 1);
    assertThat(direction(race(9).fork(MILLION, 0, 0), broken)).isEqualTo(Direction.worse);
    assertThat(direction(broken, race(9).fork(MILLION, 0, 0))).isEqualTo(Direction.better);
    Fixture crashed = race(9).fork("C2+C2", Status.VM_ERROR, 0, 0, 0);
    assertThat(direction(crashed, broken)).isEqualTo(Direction.worse);
    assertThat(direction(race(9).fork(MILLION, 0, 0), crashed)).isEqualTo(Direction.worse);
  }

  @Test
  void aChangeSaysWhatAndHowOftenAndWhy() {
    Differences d = compare(race(9).fork(MILLION, 0, 0), race(9).fork(MILLION, 0, 3));
    VerdictChange change = d.verdicts().getFirst();
    assertThat(change.name()).isEqualTo(SOUND);
    assertThat(change.from()).hasToString("holds < 3.0e-6");
    assertThat(change.to()).hasToString("BROKEN 3/1.00M");
    assertThat(change.why()).isEqualTo("\"true, true\": pinned and freed");
    assertThat(d.fails(Level.VERDICT)).isTrue();
    assertThat(d.fails(Level.NEVER)).isFalse();
  }

  @Test
  void aBreakByAJvmThatIsKnownToBeAtFaultIsNoneOfTheVariants() {
    JvmFinding finding = new JvmFinding(List.of("25.0.3"), "drops the first fence");
    Fixture holds = race(new Fixture("26", "amd64"), 9);
    holds.variant("dax", RACE, "Twice", null, finding).fork(MILLION, 0, 0);
    Fixture broken = race(9);
    broken.variant("dax", RACE, "Twice", null, finding).fork(MILLION, 0, 1);
    assertThat(direction(holds, broken)).isEqualTo(Direction.other);
    Fixture unknown = race(new Fixture("26", "amd64"), 9);
    unknown.variant("dax", RACE, "Twice", null, finding).fork(MILLION, 0, 1);
    assertThat(direction(broken, unknown)).isEqualTo(Direction.worse);
  }

  @Test
  void aControlThatIsNoLongerShownIsWorse() {
    Fixture shown = race(MILLION / 2).fork(MILLION, 0, 0);
    Differences d = compare(shown, race(0).fork(MILLION, 0, 0));
    assertThat(d.verdicts())
        .extracting(v -> v.from().word() + " -> " + v.to().word() + ": " + v.direction())
        .containsExactly("holds -> no power: worse", "shown -> not shown: worse");
  }

  @Test
  void aControlThatWasSeldomShownMayNotShowByChance() {
    Differences d = compare(race(9).fork(MILLION, 0, 0), race(0).fork(MILLION, 0, 0));
    assertThat(d.verdicts()).extracting(VerdictChange::direction).containsOnly(Direction.open);
    assertThat(d.verdicts())
        .extracting(VerdictChange::why)
        .containsExactly(
            "its controls may have failed to show by chance",
            "9.0e-6 is beyond the bound < 3.0e-6, but forks of one run differ as much");
    assertThat(d.equal()).isTrue();
    assertThat(d.fails(Level.BENCH)).isFalse();
  }

  @Test
  void aControlThatCrashedIsNoChance() {
    Fixture crashed =
        new Fixture()
            .busted(RACE, "Control", Needs.INTERLEAVING)
            .fork("C2+C2", Status.VM_ERROR, 0, 0, 0)
            .sound(RACE, "BreakLayouts")
            .fork(MILLION, 0, 0);
    assertThat(compare(race(9).fork(MILLION, 0, 0), crashed).verdicts())
        .hasSize(2)
        .extracting(VerdictChange::direction)
        .containsOnly(Direction.worse);
  }

  @Test
  void theCheckersVerdictsAreComparedWhereBothAnswered() {
    RunRecord here = race(9).fork(MILLION, 0, 0).record();
    here.add(new Check("", 0, List.of(Answers.proved(SOUND))));
    RunRecord there = race(9).fork(MILLION, 0, 0).record();
    assertThat(compare(here, there, "").verdicts()).isEmpty();
    there.add(
        new Check("", 0, List.of(Answers.refuted(SOUND, "tso", ACCEPTABLE_INTERESTING, "reach"))));
    VerdictChange change = compare(here, there, "").verdicts().getFirst();
    assertThat(change.from()).hasToString("proved");
    assertThat(change.to().word()).startsWith("refuted");
    assertThat(change.direction()).isEqualTo(Direction.worse);
    assertThat(change.why()).isEqualTo("reach");
  }

  @Test
  void variantsOfOneRunAreListedApart() {
    Fixture more = race(9).fork(MILLION, 0, 0).sound(RACE, "New").fork(MILLION, 0, 0);
    Differences d = compare(race(9).fork(MILLION, 0, 0), more);
    assertThat(d.added()).containsExactly("dax.GupVsTruncate.New");
    assertThat(d.verdicts()).isEmpty();
    assertThat(d.equal()).isFalse();
    assertThat(d.fails(Level.BENCH)).isFalse();
    assertThat(compare(more, race(9)).vanished()).containsExactly("dax.GupVsTruncate.New");
  }

  @Test
  void ofAPartTheControlsStillCount() {
    RunRecord here = race(9).fork(MILLION, 0, 0).record();
    RunRecord there = race(0).fork(MILLION, 0, 0).record();
    Differences d = compare(here, there, "BreakLayouts");
    assertThat(d.verdicts()).singleElement().returns(Direction.open, VerdictChange::direction);
    assertThat(d.common().verdicts()).isEqualTo(1);
  }

  @Test
  void runsWithNothingInCommonAreVoid() {
    assertThat(compare(new Fixture().sound("A", "B"), new Fixture().sound("C", "D")).isVoid())
        .isTrue();
  }

  @Test
  void whatTheyRanOnAndWereToldIsNamed() {
    assertThat(compare(race(9), race(new Fixture("26", "aarch64", 500), 9)).settings())
        .containsExactly(
            new Setting("architecture", "amd64", "aarch64"),
            new Setting("JDK", "25.0.3", "26"),
            new Setting("budget ms", "300000", "500"));
  }
}
