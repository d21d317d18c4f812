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

class LostPageTest {
  private final AddressSpace file = new AddressSpace();
  private final Vma vma = new Vma();

  static Stream<LostPage> ways() {
    return Stream.of(new Refault(), new BustedSigbus(), new BustedAskAgain());
  }

  @ParameterizedTest
  @MethodSource("ways")
  void aPageIsMappedAndDirty(LostPage way) {
    assertThat(way.fault(file, vma)).isEqualTo(VmFault.LOCKED);
    assertThat(vma.isWritable()).isTrue();
    assertThat(file.page.flags.bitsOpaque()).isEqualTo(PageFlags.UPTODATE | PageFlags.DIRTY);
    assertThat(file.page.refcount.countOpaque()).isEqualTo(2);
  }

  @ParameterizedTest
  @MethodSource("ways")
  void anInvalidatedPageIsReadInAgain(LostPage way) {
    assertThat(way.fault(file, vma)).isEqualTo(VmFault.LOCKED);
    way.invalidate(file, vma);
    assertThat(vma.pte.isPresentOpaque()).isFalse();
    assertThat(file.page.flags.bitsOpaque()).isEqualTo(PageFlags.UPTODATE);
    assertThat(file.page.refcount.countOpaque()).isZero();
    assertThat(way.fault(file, vma)).isEqualTo(VmFault.LOCKED);
    assertThat(file.page.refcount.countOpaque()).isEqualTo(2);
  }

  @Test
  void onlyAnErrorThatStaysEndsTheProcess() {
    assertThat(FsError.EAGAIN.vmFault()).isEqualTo(VmFault.NOPAGE);
    assertThat(FsError.EFAULT.vmFault()).isEqualTo(VmFault.NOPAGE);
    assertThat(FsError.ENOSPC.vmFault()).isEqualTo(VmFault.SIGBUS);
  }
}
