// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.flags;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.pagetorture.model.page.Page;
import org.pagetorture.model.page.PageFlags;

class ExclusionTest {
  static Stream<Exclusion> ways() {
    return Stream.of(
        new LockBit(),
        new BustedTestThenSet(),
        new BustedLockNoAcquire(),
        new BustedUnlockNoRelease());
  }

  @ParameterizedTest
  @MethodSource("ways")
  void changesThePageAndLeavesItUnlocked(Exclusion lock) {
    Page page = new Page(1, 1, PageFlags.UPTODATE);
    assertThat(lock.increment(page)).isTrue();
    assertThat(lock.increment(page)).isTrue();
    assertThat(page.data()).isEqualTo(2);
    assertThat(page.flags.bitsOpaque()).isEqualTo(PageFlags.UPTODATE);
  }

  @ParameterizedTest
  @MethodSource("ways")
  void leavesALockedPageAlone(Exclusion lock) {
    Page page = new Page(1, 1, PageFlags.LOCKED);
    assertThat(lock.increment(page)).isFalse();
    assertThat(page.data()).isZero();
    assertThat(page.flags.bitsOpaque()).isEqualTo(PageFlags.LOCKED);
  }
}
