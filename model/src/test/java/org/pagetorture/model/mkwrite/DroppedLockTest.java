// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.mkwrite;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.pagetorture.model.page.PageFlags;
import org.pagetorture.model.page.PageLock;

class DroppedLockTest {
  static Stream<DroppedLock> ways() {
    return Stream.of(
        new LookUpAgain(),
        new WaitHolding(),
        new BustedStaleVma(),
        new BustedRetryHeld(),
        new BustedNeverTried());
  }

  @ParameterizedTest
  @MethodSource("ways")
  void aFaultMapsWhatIsThere(DroppedLock way) {
    way.remap();
    assertThat(way.fileOpaque()).isEqualTo(1);
    assertThat(way.fault()).isEqualTo(VmFault.LOCKED);
    assertThat(way.isForeign()).isFalse();
    assertThat(way.isMmapLocked()).isFalse();
    assertThat(way.pages[1].flags.testOpaque(PageFlags.LOCKED)).isFalse();
    assertThat(way.pages[1].refcount.countOpaque()).isEqualTo(2);
  }

  @ParameterizedTest
  @MethodSource("ways")
  void theFirstFileIsUnmapped(DroppedLock way) {
    PageLock.unlock(way.pages[0].flags);
    assertThat(way.fault()).isEqualTo(VmFault.LOCKED);
    PageLock.lock(way.pages[0].flags);
    way.remap();
    assertThat(way.isForeign()).isFalse();
    assertThat(way.pages[0].refcount.countOpaque()).isEqualTo(1);
  }

  @ParameterizedTest
  @MethodSource("ways")
  void aFaultThatIsUnderWayKeepsTheFileMapped(DroppedLock way) {
    way.lockMmap();
    way.remap();
    assertThat(way.fileOpaque()).isZero();
    assertThat(way.isMmapLocked()).isTrue();
    way.unlockMmap();
    assertThat(way.isMmapLocked()).isFalse();
  }
}
