// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.refcount;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.pagetorture.model.page.PageRefcount;

class PutTest {
  static Stream<Put> ways() {
    return Stream.of(
        new FullPut(),
        new ReleasePut(),
        new BustedLoadStore(),
        new BustedDecThenTest(),
        new BustedPlainPut(),
        new BustedNoAcquire());
  }

  @ParameterizedTest
  @MethodSource("ways")
  void onlyTheSecondOfTwoIsTheLast(Put put) {
    PageRefcount refcount = new PageRefcount(2);
    assertThat(put.put(refcount)).isFalse();
    assertThat(put.put(refcount)).isTrue();
    assertThat(refcount.countOpaque()).isZero();
  }
}
