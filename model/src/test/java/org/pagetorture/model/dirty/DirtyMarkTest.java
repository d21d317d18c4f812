// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.dirty;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.pagetorture.model.page.Page;
import org.pagetorture.model.page.PageFlags;

class DirtyMarkTest {
  private final Page page = new Page(1, 1, PageFlags.UPTODATE);

  static Stream<DirtyMark> ways() {
    return Stream.of(
        new TestAndSet(),
        new FenceThenTest(),
        new RedirtyPinned(),
        new BustedMarkFirst(),
        new BustedTestNoFence(),
        new BustedClearNoFence());
  }

  @ParameterizedTest
  @MethodSource("ways")
  void aStoreIsWrittenBackOnce(DirtyMark mark) {
    assertThat(mark.writeBack(page)).isEqualTo(DirtyMark.CLEAN);
    mark.store(page, 1);
    mark.store(page, 2);
    assertThat(page.flags.bitsOpaque()).isEqualTo(PageFlags.UPTODATE | PageFlags.DIRTY);
    assertThat(mark.writeBack(page)).isEqualTo(2);
    assertThat(page.flags.bitsOpaque()).isEqualTo(PageFlags.UPTODATE);
    assertThat(mark.writeBack(page)).isEqualTo(DirtyMark.CLEAN);
  }

  @Test
  void aPinnedPageIsWrittenAndStaysDirty() {
    DirtyMark mark = new RedirtyPinned();
    mark.store(page, 1);
    page.refcount.tryPin();
    assertThat(mark.writeBack(page)).isEqualTo(1);
    assertThat(page.flags.testOpaque(PageFlags.DIRTY)).isTrue();
  }
}
