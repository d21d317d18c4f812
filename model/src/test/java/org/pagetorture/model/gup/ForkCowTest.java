// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.gup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.pagetorture.model.mm.Pte;
import org.pagetorture.model.page.Page;
import org.pagetorture.model.page.PageRefcount;

class ForkCowTest {
  private static final int WRITABLE = Pte.map(0, Pte.WRITE);

  private final Page page = new Page(1);
  private final Pte pte = new Pte(WRITABLE);

  static Stream<ForkCow> ways() {
    return Stream.of(
        new Seqcount(), new BustedNoSeqcount(), new BustedForkNoFence(), new BustedHasPinnedLate());
  }

  @ParameterizedTest
  @MethodSource("ways")
  void aPinnedPageStaysWritable(ForkCow forkCow) {
    assertThat(forkCow.pin(pte, page)).isTrue();
    forkCow.fork(pte, page);
    assertThat(pte.entryOpaque()).isEqualTo(WRITABLE);
    assertThat(page.refcount.countOpaque()).isEqualTo(1 + PageRefcount.PIN_BIAS);
  }

  @ParameterizedTest
  @MethodSource("ways")
  void aSharedPageIsNotPinnedForWriting(ForkCow forkCow) {
    forkCow.fork(pte, page);
    assertThat(pte.entryOpaque()).isEqualTo(Pte.map(0, 0));
    assertThat(forkCow.pin(pte, page)).isFalse();
    assertThat(page.refcount.countOpaque()).isEqualTo(1);
  }

  @ParameterizedTest
  @MethodSource("ways")
  void aPinMayFollowAFork(ForkCow forkCow) {
    forkCow.fork(pte, page);
    pte.setEntryOpaque(WRITABLE);
    assertThat(forkCow.pin(pte, page)).isTrue();
  }
}
