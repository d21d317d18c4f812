// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.gup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.pagetorture.model.mm.Pte;
import org.pagetorture.model.page.Page;
import org.pagetorture.model.page.PageFlags;
import org.pagetorture.model.page.PageRefcount;

class ShareRmapTest {
  private static final int READ_ONLY = Pte.map(0, 0);

  private final Page page = new Page(1, 1, PageFlags.ANON_EXCLUSIVE);
  private final Pte pte = new Pte(READ_ONLY);

  static Stream<ShareRmap> ways() {
    return Stream.of(
        new ClearBetween(),
        new BustedPinnedFirst(),
        new BustedExclusiveLast(),
        new BustedExclusiveFirst(),
        new BustedShareNoFence(),
        new BustedShareNoRelease(),
        new BustedPinOpaque(),
        new BustedPinNoRmb());
  }

  @ParameterizedTest
  @MethodSource("ways")
  void aPinnedPageStaysExclusive(ShareRmap rmap) {
    assertThat(rmap.pin(pte, page)).isTrue();
    rmap.share(pte, page);
    assertThat(page.flags.testOpaque(PageFlags.ANON_EXCLUSIVE)).isTrue();
    assertThat(pte.entryOpaque()).isEqualTo(READ_ONLY);
    assertThat(page.refcount.countOpaque()).isEqualTo(1 + PageRefcount.PIN_BIAS);
  }

  @ParameterizedTest
  @MethodSource("ways")
  void aSharedPageIsNotPinned(ShareRmap rmap) {
    rmap.share(pte, page);
    assertThat(page.flags.testOpaque(PageFlags.ANON_EXCLUSIVE)).isFalse();
    assertThat(pte.entryOpaque()).isEqualTo(READ_ONLY);
    assertThat(rmap.pin(pte, page)).isFalse();
    assertThat(page.refcount.countOpaque()).isEqualTo(1);
  }
}
