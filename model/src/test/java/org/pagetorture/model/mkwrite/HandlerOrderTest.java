// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.mkwrite;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.pagetorture.model.mm.AddressSpace;
import org.pagetorture.model.mm.Vma;
import org.pagetorture.model.page.PageFlags;
import org.pagetorture.model.page.PageLock;

class HandlerOrderTest {
  private final AddressSpace file = new AddressSpace();
  private final Vma vma = new Vma();

  static Stream<HandlerOrder> orders() {
    return Stream.of(new TransactionFirst(), new PageFirst(), new BustedPageFirst());
  }

  @ParameterizedTest
  @MethodSource("orders")
  void bothGetBothLocksInTurn(HandlerOrder order) {
    assertThat(order.fault(file, vma)).isFalse();
    assertThat(vma.isWritable()).isTrue();
    assertThat(file.page.flags.bitsOpaque()).isEqualTo(PageFlags.UPTODATE | PageFlags.DIRTY);
    assertThat(order.writeBack(file, vma)).isFalse();
    assertThat(vma.isWritable()).isFalse();
    assertThat(file.page.flags.bitsOpaque()).isEqualTo(PageFlags.UPTODATE);
    assertThat(order.fault(file, vma)).isFalse();
  }

  @ParameterizedTest
  @MethodSource("orders")
  void whoFindsThePageLockedSleeps(HandlerOrder order) {
    PageLock.lock(file.page.flags);
    assertThat(order.fault(file, vma)).isTrue();
  }

  @ParameterizedTest
  @MethodSource("orders")
  void whoFindsTheJournalFullSleeps(HandlerOrder order) {
    order.transaction.lock();
    assertThat(order.fault(file, vma)).isTrue();
  }

  @ParameterizedTest
  @MethodSource("orders")
  void whoSleepsKeepsWhatCameFirst(HandlerOrder order) {
    order.transaction.lock();
    assertThat(order.writeBack(file, vma)).isTrue();
    assertThat(file.page.flags.testOpaque(PageFlags.LOCKED)).isEqualTo(order instanceof PageFirst);
  }
}
