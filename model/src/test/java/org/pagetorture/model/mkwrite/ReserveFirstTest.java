// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.mkwrite;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.pagetorture.model.mm.AddressSpace;
import org.pagetorture.model.mm.Vma;

class ReserveFirstTest {
  private final AddressSpace file = new AddressSpace();
  private final ReserveFirst protocol = new ReserveFirst(1);

  @Test
  void withoutSpaceTheFaultIsSigbus() {
    assertThat(new ReserveFirst(0).fault(file, new Vma())).isEqualTo(VmFault.SIGBUS);
    assertThat(file.page.refcount.countOpaque()).isEqualTo(1);
  }

  @Test
  void aDirtyPageHasTheSpaceUntilItIsWritten() {
    Vma vma = new Vma();
    assertThat(protocol.fault(file, vma)).isEqualTo(VmFault.LOCKED);
    assertThat(isSpaceLeft(protocol)).isFalse();
    protocol.writeback(file, vma);
    assertThat(isSpaceLeft(protocol)).isTrue();
  }

  @Test
  void aTruncateGivesTheSpaceBack() {
    Vma vma = new Vma();
    assertThat(protocol.fault(file, vma)).isEqualTo(VmFault.LOCKED);
    assertThat(protocol.truncate(file, vma)).isTrue();
    assertThat(isSpaceLeft(protocol)).isTrue();
  }

  @Test
  void aRefusedFaultGivesTheSpaceBack() {
    file.setSizeOpaque(0);
    assertThat(protocol.fault(file, new Vma())).isEqualTo(VmFault.NOPAGE);
    assertThat(isSpaceLeft(protocol)).isTrue();
  }

  @Test
  void aPageThatIsDirtyAlreadyTakesNoMoreSpace() {
    ReserveFirst two = new ReserveFirst(2);
    assertThat(two.fault(file, new Vma())).isEqualTo(VmFault.LOCKED);
    assertThat(two.fault(file, new Vma())).isEqualTo(VmFault.LOCKED);
    assertThat(isSpaceLeft(two)).isTrue();
    assertThat(isSpaceLeft(two)).isFalse();
  }

  /// Whether another file's page still gets its space, which it keeps.
  private static boolean isSpaceLeft(ReserveFirst protocol) {
    return protocol.fault(new AddressSpace(), new Vma()) == VmFault.LOCKED;
  }
}
