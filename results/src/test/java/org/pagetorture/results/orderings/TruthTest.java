// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.results.orderings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pagetorture.results.orderings.Scope.WHOLE;

import java.util.List;
import org.junit.jupiter.api.Test;

/// What is wrong with comments, each kind of wrong on an example that has no other.
class TruthTest {
  private static final String GUP = "GupVsTruncate.Flag";
  private static final String DMA = "DmaVsReuse.Flag";
  private static final String SAYS_GUP = "flag/A (acquire): a before b. Without it: GupVsTruncate.";
  private static final String SAYS_DMA = "flag/A (acquire): a before b. Without it: DmaVsReuse.";
  private static final String SAYS_NONE =
      "flag/A (acquire): a before b. No race needs it: the callers of mm/gup.c.";
  private static final String HOTSPOT =
      "hotspot (acquire): keeps C2 from dropping a fence. Without it: TwoFences.";

  /// An ordering that GUP needs, and nobody else.
  private static Example needed() {
    return new Example().site("getAcquire", GUP, DMA).form("getOpaque", GUP + " JMM").form("get");
  }

  private static Example notNeeded() {
    return new Example().site("getAcquire", GUP, DMA).form("getOpaque").form("get");
  }

  @Test
  void whatFailsAsItIsSaidToIsTrue() {
    assertThat(needed().comment(SAYS_GUP).problems(WHOLE)).isEmpty();
  }

  @Test
  void aRaceThatHoldsWithoutItMakesACommentWrong() {
    assertThat(needed().comment(SAYS_DMA).problems(WHOLE))
        .containsExactly(
            "wrong dax/Flag.java:1 flag/A: DmaVsReuse holds without it; GupVsTruncate fails");
  }

  @Test
  void aRaceThatFailsOnlyWithoutMoreMakesItTrue() {
    Example example = new Example().site("getAcquire", GUP, DMA).form("getOpaque", GUP + " JMM");
    assertThat(example.form("get", DMA + " JMM").comment(SAYS_DMA).problems(WHOLE)).isEmpty();
  }

  @Test
  void eachRaceThatIsNamedHasToFail() {
    String both = SAYS_GUP.replace("GupVsTruncate.", "GupVsTruncate, DmaVsReuse.");
    assertThat(needed().comment(both).problems(WHOLE))
        .containsExactly(
            "wrong dax/Flag.java:1 flag/A: DmaVsReuse holds without it; GupVsTruncate fails");
  }

  @Test
  void oneOfTheOrderingsUnderALabelHasToBreakItsRace() {
    Example two = needed().site("getAcquire", GUP).form("getOpaque", GUP + " JMM");
    assertThat(two.comment(SAYS_GUP, 1).problems(WHOLE)).isEmpty();
  }

  @Test
  void theOtherOneStillHasToBeNeeded() {
    Example two = needed().site("getAcquire", GUP).form("getOpaque").form("get");
    assertThat(two.comment(SAYS_GUP, 1).problems(WHOLE))
        .containsExactly("not needed dax/Flag.java:2 flag/A: getAcquire: get does");
  }

  @Test
  void whatNobodyReachesBreaksNothing() {
    assertThat(new Example().site("getAcquire").comment(SAYS_GUP).problems(WHOLE))
        .containsExactly(
            "wrong dax/Flag.java:1 flag/A: GupVsTruncate holds without it; not reached");
  }

  @Test
  void whatIsKnownOfOneRaceIsSaidWhereAnotherIsOpen() {
    Example example = new Example().site("getAcquire", GUP, DMA).undecided("getOpaque", DMA);
    assertThat(example.undecided("get", DMA).comment(SAYS_GUP).problems(WHOLE))
        .containsExactly("wrong dax/Flag.java:1 flag/A: GupVsTruncate holds without it; undecided");
  }

  @Test
  void anOrderingWithoutACommentMissesIt() {
    assertThat(needed().problems(WHOLE))
        .containsExactly("missing dax/Flag.java:1 : no ordering comment above getAcquire");
  }

  @Test
  void whatNoTestThatWasAskedReachesMayMissIt() {
    Scope gup = Scope.of(t -> t.contains("Gup"), Example.tests(GUP, DMA));
    assertThat(new Example().site("getAcquire").problems(gup)).isEmpty();
    assertThat(new Example().site("getAcquire").problems(WHOLE)).hasSize(1);
  }

  @Test
  void opaqueAccessesAndBustedClassesNeedNoComment() {
    Example example = new Example().site("getOpaque", GUP).form("get");
    assertThat(example.siteOf("BustedFlag", "setRelease").problems(WHOLE)).isEmpty();
  }

  @Test
  void whatARaceNeedsIsNotForSomebodyElsesSake() {
    assertThat(needed().comment(SAYS_NONE).problems(WHOLE))
        .containsExactly("stale dax/Flag.java:1 flag/A: a race needs it: GupVsTruncate fails");
    assertThat(notNeeded().comment(SAYS_NONE).problems(WHOLE)).isEmpty();
  }

  @Test
  void aCommentAboveNoOrderingIsStale() {
    Example example = new Example().site("getOpaque", GUP).form("get");
    assertThat(example.comment(SAYS_GUP).problems(WHOLE))
        .containsExactly("stale dax/Flag.java:1 flag/A: no ordering stands below it");
  }

  @Test
  void whatNoRaceNeedsHasToSaySo() {
    assertThat(notNeeded().comment(SAYS_GUP).problems(WHOLE))
        .containsExactly("wrong dax/Flag.java:1 flag/A: GupVsTruncate holds without it; get does");
  }

  @Test
  void aModeThatPromisesNoMoreThanIsNeededSaysSo() {
    Example add = new Example().site("getAndAdd", GUP).form("getAndAddAcquire");
    add.form("getAndAddRelease", GUP + " JMM").comment(SAYS_GUP);
    assertThat(add.problems(WHOLE)).isEmpty();
  }

  @Test
  void whatStandsForHotspotsSakeIsExempt() {
    assertThat(notNeeded().comment(HOTSPOT).problems(WHOLE)).isEmpty();
    assertThat(notNeeded().comment(HOTSPOT).judged())
        .extracting(Judged::verdict)
        .containsExactly("for C2's sake");
  }

  @Test
  void whatWasLeftOutIsNotJudged() {
    Scope gup = Scope.of(t -> t.contains("Gup"), Example.tests(GUP, DMA));
    assertThat(notNeeded().comment(SAYS_DMA).problems(gup)).isEmpty();
    assertThat(notNeeded().incomplete().comment(SAYS_DMA).problems(WHOLE)).isEmpty();
    assertThat(new Example().incomplete().site("getAcquire").problems(WHOLE)).isEmpty();
    assertThat(needed().unsound(DMA).comment(SAYS_DMA).problems(WHOLE)).isEmpty();
    assertThat(needed().undecided("get", DMA).comment(SAYS_DMA).problems(WHOLE)).isEmpty();
  }

  @Test
  void aRaceThatWasAskedAsAWholeIsJudged() {
    Scope dma = Scope.of(t -> t.contains("Dma"), Example.tests(GUP, DMA));
    assertThat(notNeeded().comment(SAYS_DMA).problems(dma))
        .containsExactly("wrong dax/Flag.java:1 flag/A: DmaVsReuse holds without it; get does");
  }

  @Test
  void aFilterThatLeavesNothingOutIsNone() {
    assertThat(Scope.of(_ -> true, List.of(GUP)).whole()).isTrue();
  }
}
