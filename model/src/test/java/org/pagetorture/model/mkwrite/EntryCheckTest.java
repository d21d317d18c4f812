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
import org.pagetorture.model.page.PageLock;

class EntryCheckTest {
  private final AddressSpace file = new AddressSpace();
  private final Vma vma = new Vma();

  static Stream<EntryCheck> checks() {
    return Stream.of(new PteSame(), new BustedNoRecheck(), new BustedNoUnlock(), new BustedNoPut());
  }

  private void assertMapped() {
    assertThat(vma.isWritable()).isTrue();
    assertThat(file.page.flags.bitsOpaque()).isEqualTo(PageFlags.UPTODATE | PageFlags.DIRTY);
    assertThat(file.page.refcount.countOpaque()).isEqualTo(2);
  }

  @ParameterizedTest
  @MethodSource("checks")
  void theEntryHasTheReferenceOfItsFault(EntryCheck check) {
    check.mapAnew(file, vma);
    assertMapped();
  }

  @ParameterizedTest
  @MethodSource("checks")
  void anEntryThatBecomesWritableKeepsItsReference(EntryCheck check) {
    assertThat(file.find()).isTrue();
    vma.map(EntryCheck.READABLE);
    check.makeWritable(file, vma);
    assertMapped();
  }

  @ParameterizedTest
  @MethodSource("checks")
  void aSecondFaultFindsThePageMapped(EntryCheck check) {
    check.mapAnew(file, vma);
    check.mapAnew(file, vma);
    assertMapped();
  }

  @ParameterizedTest
  @MethodSource("checks")
  void nothingIsMadeWritableThatIsNotThere(EntryCheck check) {
    check.makeWritable(file, vma);
    assertThat(vma.pte.isPresentOpaque()).isFalse();
    assertThat(file.page.refcount.countOpaque()).isEqualTo(1);
  }

  @Test
  void whoGivesUpLeavesThePageAsItWas() {
    file.page.refcount.getPlain();
    assertThat(PageLock.tryLock(file.page.flags)).isTrue();
    new PteSame().giveUp(file);
    assertThat(file.page.flags.bitsOpaque()).isEqualTo(PageFlags.UPTODATE);
    assertThat(file.page.refcount.countOpaque()).isEqualTo(1);
  }
}
