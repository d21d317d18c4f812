// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.writeback;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.pagetorture.model.page.PageFlags;

class StablePagesTest {
  static Stream<StablePages> ways() {
    return Stream.of(
        new WaitStable(),
        new CopyForDisk(),
        new LeavePinned(),
        new BustedNoWaitStable(),
        new BustedStorePinned());
  }

  @ParameterizedTest
  @MethodSource("ways")
  void whatWasStoredIsReadBack(StablePages page) {
    assertThat(page.store(7)).isTrue();
    page.writeBack();
    assertThat(page.read()).isEqualTo(7);
    assertThat(page.page.flags.testOpaque(PageFlags.WRITEBACK | PageFlags.DIRTY)).isFalse();
  }

  @Test
  void aFaultMayFollowWriteback() {
    WaitStable page = new WaitStable();
    page.writeBack();
    assertThat(page.store(7)).isTrue();
    assertThat(page.page.flags.testOpaque(PageFlags.DIRTY)).isTrue();
    page.writeBack();
    assertThat(page.read()).isEqualTo(7);
  }

  @Test
  void aFaultWaitsForWriteback() {
    WaitStable page = new WaitStable();
    page.page.flags.testAndSetPlain(PageFlags.WRITEBACK);
    assertThat(page.store(7)).isFalse();
    assertThat(page.page.data()).isZero();
  }

  @Test
  void aPinnedPageIsNotWritten() {
    LeavePinned page = new LeavePinned();
    page.page.setData(7);
    page.writeBack();
    assertThat(page.read()).isZero();
    assertThat(page.page.flags.testOpaque(PageFlags.DIRTY)).isTrue();
  }

  @Test
  void aChecksumOfOtherContentsIsAnError() {
    CopyForDisk page = new CopyForDisk();
    page.write(StablePages.checksum(1), 2);
    assertThat(page.read()).isEqualTo(StablePages.MISMATCH);
  }
}
