// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.results.orderings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class NeedTest {
  private static final String GUP = "GupVsTruncate.Flag";
  private static final String DMA = "DmaVsReuse.Flag";

  private static Need need(Example example) {
    return example.judged().getFirst().need();
  }

  private static Example fence() {
    return new Example().site("fullFence", GUP, DMA);
  }

  @Test
  void isNeededUnderTheStrongestModelThatFailsWithoutIt() {
    Need need = need(fence().form("acquireFence+releaseFence", DMA + " JMM", GUP + " TSO"));
    assertThat(need).extracting(Need::verdict).isEqualTo("needed under TSO");
    assertThat(need.first()).extracting(Site.Broke::race).isEqualTo("GupVsTruncate");
  }

  @Test
  void theRaceThatIsNamedComesFirst() {
    Example example = fence().form("acquireFence+releaseFence", DMA + " TSO", GUP + " TSO");
    assertThat(need(example).because()).isEqualTo("DmaVsReuse");
    example.comment("flag/A (fence): a before b. Without it: GupVsTruncate.");
    assertThat(need(example).because()).isEqualTo("GupVsTruncate");
  }

  @Test
  void theWeakestFormThatHoldsIsEnough() {
    Example example = new Example().site("getVolatile", GUP).form("getAcquire").form("getOpaque");
    assertThat(need(example.form("get", GUP + " JMM")))
        .extracting(Need::because)
        .isEqualTo("getOpaque does");
  }

  @Test
  void whatFailsWithoutALittleFailsWithoutMore() {
    // The checker does not ask again.
    assertThat(need(fence().form("acquireFence+releaseFence", GUP + " TSO").form("none")))
        .extracting(Need::verdict)
        .isEqualTo("needed under TSO");
  }

  @Test
  void ofTwoFormsThatAreAsWeakEitherDoes() {
    Example example = fence().form("acquireFence+releaseFence").form("acquireFence");
    assertThat(need(example.form("releaseFence").form("none", DMA + " JMM")))
        .extracting(Need::because)
        .isEqualTo("acquireFence or releaseFence does");
  }

  @Test
  void aHalfThatHoldsIsEnough() {
    Example example = new Example().site("getAndAdd", GUP).form("getAndAddAcquire", GUP + " JMM");
    assertThat(need(example.form("getAndAddRelease").form("weakCompareAndSetPlain")))
        .extracting(Need::because)
        .isEqualTo("getAndAddRelease does");
  }

  @Test
  void whatIsNotDecidedIsNotSaid() {
    assertThat(need(fence().undecided("acquireFence+releaseFence", DMA)))
        .extracting(Need::verdict)
        .isEqualTo("undecided");
    assertThat(need(fence())).extracting(Need::verdict).isEqualTo("undecided");
  }

  @Test
  void aFormThatWasNotTriedToItsEndDoesNotHold() {
    Example cut = new Example().incomplete().site("getAcquire", GUP, DMA);
    assertThat(need(cut.undecided("getOpaque")))
        .extracting(Need::because)
        .isEqualTo("getOpaque does");
    Example early = new Example().incomplete().site("getAcquire", GUP);
    assertThat(need(early)).extracting(Need::verdict).isEqualTo("undecided");
  }

  @Test
  void whatNoTestReachesIsNotReached() {
    assertThat(need(new Example().site("getAcquire")))
        .extracting(Need::verdict)
        .isEqualTo("not reached");
  }

  @Test
  void aStrategyNeedsWhatItsOwnTestsNeed() {
    Site site =
        fence()
            .form("acquireFence+releaseFence", GUP + " TSO")
            .form("acquireFence")
            .weakenings()
            .sites()
            .getFirst();
    assertThat(Need.of(site, List.of(), new HashSet<>(Example.tests(DMA)), true))
        .extracting(Need::because)
        .isEqualTo("acquireFence does");
  }

  @Test
  void itIsNeededAsTheModeThatItsCommentClaims() {
    Example example = new Example().site("getAndAdd", GUP).form("getAndAddRelease");
    Need need = need(example.form("weakCompareAndSetPlain", GUP + " JMM"));
    assertThat(need.as("release"))
        .extracting(Need::verdict, Need::because)
        .containsExactly("needed under JMM", "as release: GupVsTruncate");
    assertThat(need.as("volatile")).isSameAs(need);
    assertThat(need.as("acquire")).isSameAs(need);
  }

  @Test
  void scoresAddUp() {
    Example example = fence().form("none", GUP + " TSO").site("getAcquire", GUP);
    example.form("getOpaque").comment("hotspot (acquire): keeps a fence. Without it: TwoFences.");
    example.site("getAcquire", GUP).form("getOpaque", GUP + " JMM").site("setRelease");
    example.site("setRelease", GUP).form("setOpaque");
    assertThat(Score.of(example.judged())).isEqualTo(new Score(5, 1, 1, 1, 1, 0, 1));
  }
}
