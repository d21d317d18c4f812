// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.check.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pagetorture.check.model.MemoryModel.JMM;
import static org.pagetorture.check.model.MemoryModel.SC;
import static org.pagetorture.check.model.MemoryModel.TSO;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pagetorture.check.explore.Exploration;
import org.pagetorture.check.jcstress.Needs;

class JudgeTest {
  private static final Finding DEAD =
      new Finding(false, "never: odd, graded ACCEPTABLE_INTERESTING (look <here> & there)");

  @Test
  void provedUnderTheWeakestModel() {
    Judgement judgement = judge(all("good"), null);
    assertThat(judgement.verdict()).isEqualTo(Verdict.PROVED);
    assertThat(judgement.model()).isEqualTo(JMM);
    assertThat(judgement.findings()).containsExactly(DEAD);
  }

  @Test
  void interestingIsNoHazardOfASoundTest() {
    assertThat(judge(all("good", "odd"), null).verdict()).isEqualTo(Verdict.PROVED);
  }

  @Test
  void forbiddenIsAnErrorUnderTheStrongestModelThatAllowsIt() {
    Judgement judgement =
        judge(new Fabricated().decided(SC, "good").decided(TSO, "x").decided(JMM, "x"), null);
    assertThat(judgement.verdict()).isEqualTo(Verdict.REFUTED);
    assertThat(judgement.model()).isEqualTo(TSO);
    assertThat(errors(judgement))
        .containsExactly("forbidden outcome reachable under TSO: x (all others)");
  }

  @Test
  void livelockIsForbidden() {
    Judgement judgement = judge(all("good", "odd", Exploration.LIVELOCK), null);
    assertThat(errors(judgement)).singleElement().asString().contains("LIVELOCK");
  }

  @ParameterizedTest
  @CsvSource({
    "INTERLEAVING, SC, ''",
    "INTERLEAVING, TSO, 'which takes SC, yet odd is reachable under TSO and not before'",
    "STORE_BUFFER, SC, 'which takes TSO, yet odd is reachable under SC'",
    "STORE_BUFFER, TSO, ''",
    "STORE_BUFFER, JMM, 'which takes TSO, yet odd is reachable under JMM and not before'",
    "REORDERING, TSO, 'which takes JMM, yet odd is reachable under TSO'",
    "REORDERING, JMM, ''",
  })
  void bustedTestsFailWhereTheySay(Needs needs, String model, String error) {
    Fabricated found = new Fabricated();
    for (var m : Models.ALL) {
      boolean reached = m.compareTo(Models.named(model).orElseThrow()) >= 0;
      found.decided(m, reached ? new String[] {"good", "odd"} : new String[] {"good"});
    }
    Judgement judgement = judge(found, needs);
    assertThat(judgement.verdict()).isEqualTo(Verdict.REFUTED);
    assertThat(errors(judgement))
        .isEqualTo(error.isEmpty() ? List.of() : List.of("busted by " + needs + ", " + error));
  }

  @Test
  void bustedTestsFail() {
    Judgement judgement = judge(all("good"), Needs.INTERLEAVING);
    assertThat(judgement.verdict()).isEqualTo(Verdict.PROVED);
    assertThat(errors(judgement))
        .containsExactly("busted by INTERLEAVING, yet no hazard is reachable under JMM");
  }

  @Test
  void oneModelIsEnoughToMissTheHazardThere() {
    assertThat(errors(judge(new Fabricated().decided(SC, "good"), Needs.INTERLEAVING)))
        .containsExactly("busted by INTERLEAVING, yet no hazard is reachable under SC");
    assertThat(errors(judge(new Fabricated().decided(SC, "good"), Needs.REORDERING))).isEmpty();
  }

  @Test
  void whatIsBoundedIsNotProvedAndMissesNothing() {
    Fabricated found =
        new Fabricated().decided(SC, "good").decided(TSO, "good").bounded(JMM, "late", "good");
    Judgement judgement = judge(found, null, "seen");
    assertThat(judgement.verdict()).isNull();
    assertThat(judgement.findings()).isEmpty();
    assertThat(judge(found, Needs.REORDERING).findings()).isEmpty();
  }

  @Test
  void whatIsBoundedCanBeRefuted() {
    Judgement judgement = judge(new Fabricated().bounded(SC, "late", "x"), null);
    assertThat(judgement.verdict()).isEqualTo(Verdict.REFUTED);
    assertThat(judgement.hasErrors()).isTrue();
  }

  @Test
  void aHazardMayHideInABoundedModel() {
    Fabricated found =
        new Fabricated().bounded(SC, "late", "good").decided(TSO, "odd").decided(JMM, "odd");
    assertThat(errors(judge(found, Needs.INTERLEAVING))).isEmpty();
  }

  @Test
  void whatIsUnsupportedSaysNothing() {
    Fabricated found = new Fabricated().decided(SC, "x").unsupported(JMM, "clock");
    assertThat(judge(found, null, "seen"))
        .isEqualTo(new Judgement(found.checked(null), null, null, List.of()));
  }

  @Test
  void whatJCStressSawIsAllowed() {
    Judgement judgement = judge(all("good", "odd"), null, "good", "excluded");
    assertThat(errors(judgement)).containsExactly("JVM? JCStress saw excluded, which JMM excludes");
    assertThat(judgement.verdict()).isEqualTo(Verdict.PROVED);
  }

  @Test
  void reasonsAreSaidForTheModelTheyHoldFor() {
    Fabricated one = new Fabricated().decided(SC).bounded(TSO, "late").bounded(JMM, "many");
    assertThat(one.checked(null).reason()).isEqualTo("under TSO: late; under JMM: many");
    Fabricated all = new Fabricated().bounded(SC, "late").bounded(TSO, "late");
    assertThat(all.checked(null).reason()).isEqualTo("late");
    assertThat(all("good").checked(null).reason()).isNull();
  }

  @Test
  void aProblemIsTheReason() {
    Checked checked = new Checked(Fabricated.test(null), new TreeMap<>(), Map.of(), "no", false, 0);
    assertThat(checked.status()).isEqualTo(Status.UNSUPPORTED);
    assertThat(checked.reason()).isEqualTo("no");
    assertThat(checked.decided(JMM)).isFalse();
  }

  private static Fabricated all(String... outcomes) {
    return new Fabricated().decided(SC, outcomes).decided(TSO, outcomes).decided(JMM, outcomes);
  }

  private static Judgement judge(Fabricated found, @Nullable Needs busted, String... seen) {
    return Judge.judge(found.checked(busted), List.of(seen));
  }

  private static List<String> errors(Judgement judgement) {
    return judgement.findings().stream().filter(Finding::isError).map(Finding::text).toList();
  }
}
