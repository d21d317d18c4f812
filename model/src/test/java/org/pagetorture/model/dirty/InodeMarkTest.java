// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.dirty;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.pagetorture.model.disk.Disk;
import org.pagetorture.model.page.Page;

class InodeMarkTest {
  private final Page page = new Page(1);
  private final Disk disk = new Disk(1);

  static Stream<InodeMark> ways() {
    return Stream.of(
        new SkipBehindFence(),
        new LockAlways(),
        new BustedTestThenClear(),
        new BustedSkipNoFence(),
        new BustedReinstateNoFence());
  }

  @ParameterizedTest
  @MethodSource("ways")
  void anInodeWithoutTagsBecomesClean(InodeMark way) {
    way.finish();
    assertThat(way.isDirty()).isFalse();
    assertThat(way.inodeLock.tryLock()).isTrue();
  }

  @ParameterizedTest
  @MethodSource("ways")
  void anInodeWithATagStaysDirty(InodeMark way) {
    way.mark();
    way.finish();
    assertThat(way.isDirty()).isTrue();
  }

  @ParameterizedTest
  @MethodSource("ways")
  void aCleanInodeBecomesDirtyAndIsWritten(InodeMark way) {
    way.finish();
    page.setDataOpaque(1);
    way.writeBack(page, disk);
    assertThat(disk.read(0)).isZero();
    way.mark();
    way.writeBack(page, disk);
    assertThat(disk.read(0)).isEqualTo(1);
    assertThat(way.inodeLock.tryLock()).isTrue();
  }
}
