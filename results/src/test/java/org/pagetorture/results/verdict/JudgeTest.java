// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.results.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pagetorture.results.Fixture;
import org.pagetorture.results.record.End;
import org.pagetorture.results.record.Fork.Status;
import org.pagetorture.results.record.RunRecord;
import org.pagetorture.results.record.Variant.JvmFinding;
import org.pagetorture.results.record.Variant.Needs;
import org.pagetorture.results.stats.Frequency;
import org.pagetorture.results.verdict.Verdict.Word;

class JudgeTest {
  private static final String RACE = "GupVsTruncate";

  @TempDir Path recorded;

  private List<Verdict> verdicts(Fixture fixture) {
    return new Judge(fixture.record(), new KnownRates(recorded))
        .verdicts().stream().map(Judged::verdict).toList();
  }

  private Verdict verdict(Fixture fixture) {
    return verdicts(fixture).getFirst();
  }

  private static Fixture sound() {
    return new Fixture().sound(RACE, "BreakLayouts");
  }

  private static Fixture busted(Needs needs) {
    return new Fixture().busted(RACE, "BustedNoWait", needs);
  }

  /// Adds the positive control, and has it fail.
  private static Fixture control(Fixture fixture) {
    return fixture.busted(RACE, "Control", Needs.INTERLEAVING).fork(100, 7, 0);
  }

  @Test
  void holdsWhenItsControlWasShown() {
    Verdict v = verdict(control(sound().fork(600, 0, 0).fork(400, 0, 0)));
    assertThat(v.word()).isEqualTo(Word.HOLDS);
    assertThat(v.hazard()).isEqualTo(new Frequency(0, 1000));
    assertThat(v.rate()).isEqualTo(v.hazard().interval(0.95));
  }

  @Test
  void hasNoPowerWhenItsControlWasNotShown() {
    Fixture fixture = sound().fork(1000, 0, 0);
    fixture.busted(RACE, "Control", Needs.INTERLEAVING).fork(100, 0, 0);
    assertThat(verdict(fixture).word()).isEqualTo(Word.NO_POWER);
    assertThat(verdict(fixture).why()).contains("no busted variant of its race was shown");
  }

  @Test
  void theControlOfAnotherRaceGivesNoPower() {
    Fixture fixture = sound().fork(1000, 0, 0);
    fixture.busted("PutVsPut", "Control", Needs.INTERLEAVING).fork(100, 7, 0);
    assertThat(verdict(fixture).word()).isEqualTo(Word.NO_POWER);
  }

  @Test
  void interestingOutcomesOfASoundVariantAreNoHazard() {
    assertThat(verdict(control(sound().fork(1000, 5, 0))).word()).isEqualTo(Word.HOLDS);
  }

  @Test
  void brokenComesWithTheCommandThatRepeatsIt() {
    Verdict v = verdict(control(sound().fork("C1+C1", Status.NORMAL, 1000, 0, 1).fork(1000, 0, 3)));
    assertThat(v.word()).isEqualTo(Word.BROKEN);
    assertThat(v.isBreak()).isTrue();
    assertThat(v.hazard()).isEqualTo(new Frequency(4, 2000));
    assertThat(v.why()).isEqualTo("\"true, true\": pinned and freed");
    assertThat(v.repeat())
        .isEqualTo(
            "./pagetorture stress -t 'dax\\.GupVsTruncate\\.BreakLayouts$'"
                + " --modes C2+C2 -f 20 --seed 17");
  }

  @Test
  void aModeOfTheWholeVmIsRepeatedByItsFlags() {
    assertThat(verdict(sound().fork("VM", Status.NORMAL, 1000, 0, 1)).repeat())
        .endsWith("BreakLayouts$' -f 20 -jvmArgs '-Xint -Da='\\''b'\\''' --seed 17");
  }

  @Test
  void aBreakCountsEvenWhenAnotherForkCrashed() {
    Fixture fixture = sound().fork("C2+C2", Status.VM_ERROR, 0, 0, 0).fork(1000, 0, 1);
    assertThat(verdict(fixture).word()).isEqualTo(Word.BROKEN);
  }

  @Test
  void aBustedVariantBreaksByWhatItDoesNotOwnUpTo() {
    assertThat(verdict(busted(Needs.INTERLEAVING).fork(1000, 5, 1)).word()).isEqualTo(Word.BROKEN);
  }

  @Test
  void aFindingIsTheJvmsFaultWhereItIsKnown() {
    JvmFinding finding = new JvmFinding(List.of("25.0.3"), "drops the first fence");
    Fixture here = new Fixture().variant("jvm", "Fences", "Twice", null, finding);
    Verdict known = verdict(here.fork(1000, 0, 1));
    assertThat(known.word()).isEqualTo(Word.BROKEN);
    assertThat(known.isBreak()).isFalse();
    assertThat(known.why()).isEqualTo("known on 25.0.3: drops the first fence");

    Fixture there = new Fixture("26", "amd64").variant("jvm", "Fences", "Twice", null, finding);
    Verdict unknown = verdict(there.fork(1000, 0, 1));
    assertThat(unknown.word()).isEqualTo(Word.BROKEN);
    assertThat(unknown.isBreak()).isTrue();
    assertThat(unknown.why()).startsWith("not known on 26: drops the first fence");
  }

  @Test
  void shownAddsUpAllForks() {
    Verdict v = verdict(busted(Needs.INTERLEAVING).fork(1000, 5, 0).fork(1000, 0, 0));
    assertThat(v.word()).isEqualTo(Word.SHOWN);
    assertThat(v.hazard()).isEqualTo(new Frequency(5, 2000));
  }

  @Test
  void shownCountsEvenWhenAnotherForkTimedOut() {
    Fixture fixture = busted(Needs.INTERLEAVING).fork("C2+C2", Status.HUNG, 0, 0, 0);
    assertThat(verdict(fixture.fork(1000, 5, 0)).word()).isEqualTo(Word.SHOWN);
  }

  @Test
  void reorderingNeedsAWeakerMachine() {
    Verdict v = verdict(busted(Needs.REORDERING).fork(1000, 0, 0));
    assertThat(v.word()).isEqualTo(Word.NOT_SHOWN);
    assertThat(v.why()).isEqualTo("a machine weaker than x86, or plain accesses in C2");
  }

  @Test
  void reorderingOnAWeakMachineNeedsTime() {
    Fixture fixture = new Fixture("25.0.3", "aarch64").busted(RACE, "B", Needs.REORDERING);
    assertThat(verdict(fixture.fork(1000, 0, 0)).why())
        .isEqualTo("more time: 3s or longer, rate < 3.0e-3");
  }

  @Test
  void storeBufferNeedsC2() {
    Fixture fixture = busted(Needs.STORE_BUFFER).fork("C1+C1", Status.NORMAL, 1000, 0, 0);
    assertThat(verdict(fixture).why()).isEqualTo("C2, which no fork ran");
  }

  @Test
  void theLastRecordedRateSaysHowLongItTakes() throws Exception {
    record("2026-01-01-epyc-25", busted(Needs.INTERLEAVING).fork(1000, 500, 0));
    record("2026-02-01-epyc-25", busted(Needs.INTERLEAVING).fork(1_000_000, 1, 0));
    record("2026-03-01-epyc-25", busted(Needs.INTERLEAVING).fork(1_000_000, 0, 0));
    Files.writeString(Files.createDirectory(recorded.resolve("broken")).resolve("run.json"), "{");
    // 2,995,731 samples are due, and 1,000 take 3.6 s.
    assertThat(verdict(busted(Needs.INTERLEAVING).fork(1000, 0, 0)).why())
        .isEqualTo("more time: 2h 59m for 95 % at its last known rate 1.0e-6 (2026-02-01-epyc-25)");
    assertThat(verdict(busted(Needs.INTERLEAVING).fork(4_000_000, 0, 0)).why())
        .isEqualTo("more time: rarer here than its last known rate 1.0e-6 (2026-02-01-epyc-25)");
  }

  private void record(String name, Fixture fixture) throws Exception {
    RunRecord record = fixture.record();
    Path run = Files.createDirectory(recorded.resolve(name));
    List<Judged> verdicts = new Judge(record, new KnownRates(recorded)).verdicts();
    RunJson.write(run.resolve("run.json"), RunJson.bytes(record, verdicts, null));
  }

  @Test
  void crashedIsNeverAPass() {
    Fixture fixture = sound().fork(1000, 0, 0).fork("C2+C2", Status.VM_ERROR, 0, 0, 0);
    Verdict v = verdict(control(fixture.fork("C2+C2", Status.HUNG, 0, 0, 0)));
    assertThat(v.word()).isEqualTo(Word.CRASHED);
    assertThat(v.why()).isEqualTo("2 of 3 forks, C2+C2 VM_ERROR: it went wrong");
  }

  @Test
  void timedOutIsNeverAPass() {
    for (Status status : List.of(Status.HUNG, Status.TIMEOUT_ERROR)) {
      Fixture fixture = sound().fork(1000, 0, 0).fork("C2+C2", status, 0, 0, 0);
      assertThat(verdict(control(fixture)).word()).isEqualTo(Word.TIMED_OUT);
    }
  }

  @Test
  void whatDidNotRunSaysWhy() {
    End.Left left = new End.Left(Fixture.name(RACE, "BreakLayouts"), "no C2+C2 fork");
    Verdict v = verdict(control(sound()).end(End.Reason.budget, left));
    assertThat(v.word()).isEqualTo(Word.NOT_RUN);
    assertThat(v.why()).isEqualTo("no C2+C2 fork");
    assertThat(v.rate()).isNull();
    assertThat(verdict(control(sound())).why()).isEqualTo("no fork ended");
  }
}
