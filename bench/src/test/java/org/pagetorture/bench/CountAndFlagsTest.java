// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CountAndFlagsTest {
  @ParameterizedTest
  @EnumSource
  void aReferenceLeavesTheFlag(CountAndFlags.Layout layout) {
    CountAndFlags page = new CountAndFlags(layout);
    page.setFlag();
    page.get();
    assertThat(page.count()).isEqualTo(2);
    assertThat(page.put()).isFalse();
    assertThat(page.isFlagged()).isTrue();
    assertThat(page.put()).isTrue();
    assertThat(page.count()).isZero();
  }

  @ParameterizedTest
  @EnumSource
  void theFlagLeavesTheReferences(CountAndFlags.Layout layout) {
    CountAndFlags page = new CountAndFlags(layout);
    page.setFlag();
    page.setFlag();
    assertThat(page.isFlagged()).isTrue();
    page.clearFlag();
    page.clearFlag();
    assertThat(page.isFlagged()).isFalse();
    assertThat(page.count()).isEqualTo(1);
  }

  @ParameterizedTest
  @EnumSource
  void bothChangeTogetherAndBack(CountAndFlags.Layout layout) {
    CountAndFlags page = new CountAndFlags(layout);
    page.getAndSetFlag();
    assertThat(page.count()).isEqualTo(2);
    assertThat(page.isFlagged()).isTrue();
    page.putAndClearFlag();
    assertThat(page.count()).isEqualTo(1);
    assertThat(page.isFlagged()).isFalse();
  }
}
