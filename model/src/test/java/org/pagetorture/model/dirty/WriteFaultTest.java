// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.dirty;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.pagetorture.model.page.PageLock;

class WriteFaultTest {
  private final MappedPage mapped = new MappedPage(WriteFault.READ_ONLY);

  static Stream<WriteFault> ways() {
    return Stream.of(
        new WaitBeforeDirty(),
        new LockOverDirty(),
        new BustedMapThenDirty(),
        new BustedDirtyThenMap());
  }

  @ParameterizedTest
  @MethodSource("ways")
  void aWritablePageIsDirty(WriteFault way) {
    mapped.clearDirty();
    assertThat(mapped.store(1)).isFalse();
    assertThat(way.fault(mapped)).isTrue();
    assertThat(mapped.store(1)).isTrue();
    assertThat(mapped.page.refcount.countOpaque()).isEqualTo(2);
    assertThat(PageLock.tryLock(mapped.page.flags)).isTrue();
    assertThat(mapped.clearDirty()).isTrue();
  }

  @ParameterizedTest
  @MethodSource("ways")
  void aPageThatIsWrittenIsReadOnlyAndClean(WriteFault way) {
    assertThat(way.fault(mapped)).isTrue();
    assertThat(mapped.store(1)).isTrue();
    way.writeBack(mapped);
    assertThat(mapped.onDisk()).isEqualTo(1);
    assertThat(mapped.store(2)).isFalse();
    assertThat(mapped.clearDirty()).isFalse();
    assertThat(PageLock.tryLock(mapped.page.flags)).isTrue();
  }

  @ParameterizedTest
  @MethodSource("ways")
  void writebackPassesOverALockedPage(WriteFault way) {
    assertThat(way.fault(mapped)).isTrue();
    assertThat(PageLock.tryLock(mapped.page.flags)).isTrue();
    way.writeBack(mapped);
    assertThat(mapped.vma.isWritable()).isTrue();
    assertThat(mapped.clearDirty()).isTrue();
  }

  @Test
  void aFaultThatNeedsTheLockGivesUp() {
    assertThat(PageLock.tryLock(mapped.page.flags)).isTrue();
    assertThat(new LockOverDirty().fault(mapped)).isFalse();
    assertThat(mapped.vma.isWritable()).isFalse();
  }
}
