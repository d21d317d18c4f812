// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.mkwrite;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.pagetorture.model.mm.AddressSpace;
import org.pagetorture.model.mm.Vma;
import org.pagetorture.model.page.PageFlags;

class FreezeProtocolTest {
  private final AddressSpace file = new AddressSpace();
  private final Vma vma = new Vma();

  static Stream<FreezeProtocol> protocols() {
    return Stream.of(
        new CheckFrozen(),
        new StartPagefault(),
        new BustedVmfError(),
        new BustedNoWait(),
        new BustedCheckFirst());
  }

  @ParameterizedTest
  @MethodSource("protocols")
  void aPageIsWritableUntilAFreezeWritesItBack(FreezeProtocol protocol) {
    assertThat(protocol.fault(file, vma)).isEqualTo(VmFault.LOCKED);
    assertThat(vma.isWritable()).isTrue();
    assertThat(file.page.flags.bitsOpaque()).isEqualTo(PageFlags.UPTODATE | PageFlags.DIRTY);
    protocol.freeze(file, vma);
    assertThat(vma.isWritable()).isFalse();
    assertThat(file.page.flags.bitsOpaque()).isEqualTo(PageFlags.UPTODATE);
  }

  static Stream<FreezeProtocol> thatSleep() {
    return protocols().filter(protocol -> !(protocol instanceof BustedNoWait));
  }

  @ParameterizedTest
  @MethodSource("thatSleep")
  void aFrozenFileSystemIsForLater(FreezeProtocol protocol) {
    protocol.freeze(file, vma);
    assertThat(protocol.fault(file, vma)).isEqualTo(VmFault.RETRY);
    assertThat(vma.isWritable()).isFalse();
  }

  @Test
  void whoDoesNotSleepFaultsInVain() {
    BustedNoWait protocol = new BustedNoWait();
    protocol.freeze(file, vma);
    assertThat(protocol.fault(file, vma)).isEqualTo(VmFault.NOPAGE);
    assertThat(vma.isWritable()).isFalse();
  }
}
