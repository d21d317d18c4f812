// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.dirty;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.pagetorture.model.disk.Disk;
import org.pagetorture.model.page.Page;
import org.pagetorture.model.page.PageFlags;

class DirtyTagTest {
  private final Page page = new Page(1, 1, PageFlags.DIRTY);
  private final Disk disk = new Disk(1);

  static Stream<DirtyTag> ways() {
    return Stream.of(
        new RetestUnderLock(),
        new ClearBothUnderLock(),
        new BustedNoRetest(),
        new BustedRetestBeforeLock());
  }

  @ParameterizedTest
  @MethodSource("ways")
  void aStoreIsWrittenBackOnce(DirtyTag way) {
    way.store(page, 1);
    way.writeBack(page, disk);
    assertThat(disk.read(0)).isEqualTo(1);
    assertThat(page.flags.bitsOpaque()).isZero();
    assertThat(way.isTagged()).isFalse();
    page.setData(2);
    way.writeBack(page, disk);
    assertThat(disk.read(0)).isEqualTo(1);
  }

  @ParameterizedTest
  @MethodSource("ways")
  void aPageThatIsDirtyAgainIsTaggedAgain(DirtyTag way) {
    way.writeBack(page, disk);
    way.store(page, 1);
    assertThat(way.isTagged()).isTrue();
    assertThat(page.flags.bitsOpaque()).isEqualTo(PageFlags.DIRTY);
    assertThat(way.treeLock.tryLock()).isTrue();
  }
}
