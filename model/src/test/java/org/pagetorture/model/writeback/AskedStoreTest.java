// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.writeback;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.pagetorture.model.dirty.DirtyMark;
import org.pagetorture.model.page.PageFlags;
import org.pagetorture.model.page.PageLock;

class AskedStoreTest {
  static Stream<AskedStore> granting() {
    return Stream.of(
        new LockedToDirty(),
        new OwnReference(),
        new KeepPinned(),
        new AskAtRelease(),
        new BustedDirtyLater(),
        new BustedWarnAndDrop());
  }

  @ParameterizedTest
  @MethodSource("granting")
  void aStoreToADirtyPageIsFlushed(AskedStore page) {
    assertThat(page.store(1)).isTrue();
    assertThat(page.flush()).isEqualTo(1);
  }

  @ParameterizedTest
  @MethodSource("granting")
  void aStoreToACleanPageIsFlushed(AskedStore page) {
    page.writeBack();
    assertThat(page.store(1)).isTrue();
    assertThat(page.flush()).isEqualTo(1);
  }

  @ParameterizedTest
  @MethodSource("granting")
  void writebackWritesWhatWasStored(AskedStore page) {
    assertThat(page.store(1)).isTrue();
    page.writeBack();
    assertThat(page.flush()).isEqualTo(1);
    assertThat(page.store(2)).isTrue();
    page.writeBack();
    page.writeBack();
    assertThat(page.flush()).isEqualTo(2);
  }

  @ParameterizedTest
  @MethodSource("granting")
  void whoSleepsForTheLockDoesNotStore(AskedStore page) {
    assertThat(PageLock.tryLock(page.page.flags)).isTrue();
    assertThat(page.store(1)).isFalse();
    assertThat(page.page.data()).isZero();
  }

  @Test
  void aPinnedPageStaysDirty() {
    KeepPinned page = new KeepPinned();
    assertThat(page.page.refcount.tryPin()).isTrue();
    page.page.setData(1);
    page.writeBack();
    assertThat(page.page.flags.testOpaque(PageFlags.DIRTY)).isTrue();
    page.page.refcount.unpin();
    page.writeBack();
    assertThat(page.page.flags.testOpaque(PageFlags.DIRTY)).isFalse();
    assertThat(page.flush()).isEqualTo(1);
  }

  @Test
  void aFileThatWantsToBeAskedIsNotPinnedForWriting() {
    RefusePin page = new RefusePin();
    assertThat(page.store(1)).isFalse();
    assertThat(page.flush()).isZero();
  }

  @Test
  void aDirtyPageWithoutBuffersCrashesTheFlusherOrIsDropped() {
    assertThat(bufferless(new BustedDirtyLater()).flush()).isEqualTo(AskedStore.CRASHED);
    assertThat(bufferless(new BustedWarnAndDrop()).flush()).isZero();
  }

  private static AskedStore bufferless(AskedStore page) {
    page.writeBack();
    page.page.setData(1);
    DirtyMark.setDirty(page.page);
    return page;
  }
}
