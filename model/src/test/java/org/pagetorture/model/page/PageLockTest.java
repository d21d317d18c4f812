// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PageLockTest {
  private final PageFlags flags = new PageFlags(PageFlags.DIRTY);

  @Test
  void oneHolderAtATime() {
    assertThat(PageLock.tryLock(flags)).isTrue();
    assertThat(PageLock.tryLock(flags)).isFalse();
    assertThat(PageLock.unlock(flags)).isFalse();
    assertThat(PageLock.tryLock(flags)).isTrue();
  }

  @Test
  void theUnlockLearnsOfAWaiter() {
    assertThat(PageLock.tryLock(flags)).isTrue();
    assertThat(PageLock.waitUnlocked(flags)).isTrue();
    assertThat(PageLock.unlock(flags)).isTrue();
  }

  @Test
  void nobodySleepsOnAFreeLock() {
    assertThat(PageLock.waitUnlocked(flags)).isFalse();
  }

  @Test
  void theOtherFlagsStay() {
    assertThat(PageLock.tryLock(flags)).isTrue();
    PageLock.unlock(flags);
    assertThat(flags.bitsOpaque()).isEqualTo(PageFlags.DIRTY);
    assertThat(flags.testAndClearVolatile(PageFlags.DIRTY)).isTrue();
    assertThat(flags.testAndSetVolatile(PageFlags.DIRTY)).isFalse();
    assertThat(flags.testAcquire(PageFlags.DIRTY)).isTrue();
  }
}
