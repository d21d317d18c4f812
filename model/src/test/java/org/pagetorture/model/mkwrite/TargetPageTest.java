// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.mkwrite;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.pagetorture.model.page.Page;
import org.pagetorture.model.page.PageFlags;

class TargetPageTest {
  static Stream<TargetPage> targets() {
    return Stream.of(new PassedPage(), new FoundThenRelocked(), new BustedFoundPage());
  }

  @ParameterizedTest
  @MethodSource("targets")
  void aStoreIsWritten(TargetPage target) {
    assertThat(target.store(1)).isTrue();
    assertThat(target.sync()).isEqualTo(1);
  }

  @ParameterizedTest
  @MethodSource("targets")
  void aPageIsWrittenBeforeItIsTakenAway(TargetPage target) {
    assertThat(target.store(1)).isTrue();
    target.invalidateAndRead();
    assertThat(target.find().dataOpaque()).isEqualTo(1);
    assertThat(target.sync()).isEqualTo(1);
  }

  @ParameterizedTest
  @MethodSource("targets")
  void theNextFaultStoresToTheNewPage(TargetPage target) {
    target.invalidateAndRead();
    assertThat(target.store(1)).isTrue();
    assertThat(target.sync()).isEqualTo(1);
  }

  @Test
  void aPageThatWasTakenAwayIsRefused() {
    PassedPage target = new PassedPage();
    Page passed = target.find();
    target.invalidateAndRead();
    assertThat(target.lockPrepared(passed)).isFalse();
    assertThat(passed.flags.bitsOpaque()).isZero();
  }

  @Test
  void theOneThatWasFoundIsDirtyForNothing() {
    FoundThenRelocked target = new FoundThenRelocked();
    Page passed = target.find();
    target.invalidateAndRead();
    assertThat(target.lockPrepared(passed)).isFalse();
    assertThat(target.find().flags.bitsOpaque()).isEqualTo(PageFlags.DIRTY);
  }
}
