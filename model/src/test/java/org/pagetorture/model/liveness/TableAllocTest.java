// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.liveness;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TableAllocTest {
  static Stream<TableAlloc> all() {
    return Stream.of(new BustedAllocUnderLock(), new Preallocate());
  }

  @ParameterizedTest
  @MethodSource("all")
  void nobodySleepsAlone(TableAlloc alloc) {
    assertThat(alloc.fault()).isFalse();
    assertThat(alloc.writeBack()).isFalse();
    assertThat(alloc.fault()).isFalse();
  }

  @ParameterizedTest
  @MethodSource("all")
  void writebackSleepsForALockedPage(TableAlloc alloc) {
    alloc.lockPage();
    assertThat(alloc.writeBack()).isTrue();
    alloc.unlockPage();
    assertThat(alloc.writeBack()).isFalse();
  }

  @Test
  void anAllocationUnderThePageLockIsReported() {
    TableAlloc alloc = new BustedAllocUnderLock();
    alloc.fault();
    alloc.writeBack();
    assertThat(alloc.lockdep.report()).isEqualTo("folio lock -> PG_writeback -> folio lock");
  }

  @Test
  void anAllocationBeforeItIsNot() {
    TableAlloc alloc = new Preallocate();
    alloc.fault();
    alloc.writeBack();
    assertThat(alloc.lockdep.report()).isEqualTo(Lockdep.IN_ORDER);
  }
}
