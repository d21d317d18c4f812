// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.dirty;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DirtyAccountingTest {
  static Stream<DirtyAccounting> ways() {
    return Stream.of(new CountTheChange(), new BustedTestThenMark(), new BustedTestThenCancel());
  }

  @ParameterizedTest
  @MethodSource("ways")
  void onlyAChangeIsCounted(DirtyAccounting page) {
    page.mark();
    assertThat(page.isDirty()).isTrue();
    assertThat(page.excess()).isZero();
    page.clean();
    page.clean();
    assertThat(page.isDirty()).isFalse();
    assertThat(page.excess()).isZero();
    page.mark();
    page.mark();
    assertThat(page.isDirty()).isTrue();
    assertThat(page.excess()).isZero();
  }
}
