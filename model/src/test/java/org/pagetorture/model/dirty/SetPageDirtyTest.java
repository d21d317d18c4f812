// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.dirty;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.pagetorture.model.mm.AddressSpace;
import org.pagetorture.model.mm.Pte;
import org.pagetorture.model.mm.Vma;
import org.pagetorture.model.page.Page;
import org.pagetorture.model.page.PageFlags;
import org.pagetorture.model.page.PageLock;

class SetPageDirtyTest {
  private final Page page = new Page(Mapping.ALIVE, 2, 0);
  private final Vma vma = new Vma();
  private final Mapping mapping = new Mapping();

  static Stream<SetPageDirty> ways() {
    return Stream.of(
        new DirtyUnderPageLock(),
        new DirtyUnderPtl(),
        new BustedMappingUnpinned(),
        new BustedMappingRecheck(),
        new BustedNoMappingRecheck());
  }

  @BeforeEach
  void map() {
    vma.map(Pte.map(0, 0));
  }

  @ParameterizedTest
  @MethodSource("ways")
  void aPageIsCountedOnce(SetPageDirty way) {
    assertThat(way.mark(page, vma, mapping)).isEqualTo(Mapping.ALIVE);
    assertThat(way.mark(page, vma, mapping)).isEqualTo(AddressSpace.NOBODY);
    assertThat(page.flags.bitsOpaque()).isEqualTo(PageFlags.DIRTY);
    assertThat(mapping.dirtyPagesOpaque()).isEqualTo(1);
  }

  @ParameterizedTest
  @MethodSource("ways")
  void aPageThatIsTakenAwayIsNotCountedAnyMore(SetPageDirty way) {
    assertThat(way.mark(page, vma, mapping)).isEqualTo(Mapping.ALIVE);
    assertThat(way.evict(page, vma, mapping)).isTrue();
    assertThat(mapping.dirtyPagesOpaque()).isZero();
    assertThat(page.flags.bitsOpaque()).isZero();
    assertThat(page.refcount.countOpaque()).isEqualTo(1);
    assertThat(mapping.ownerOpaque()).isEqualTo(way.isPinned() ? Mapping.ALIVE : Mapping.FREED);
  }

  @ParameterizedTest
  @MethodSource("ways")
  void aPageWithoutAFileIsNotMarked(SetPageDirty way) {
    assertThat(way.evict(page, vma, mapping)).isTrue();
    assertThat(way.mark(page, vma, mapping)).isEqualTo(AddressSpace.NOBODY);
    assertThat(mapping.dirtyPagesOpaque()).isZero();
    assertThat(page.flags.bitsOpaque()).isZero();
  }

  @ParameterizedTest
  @MethodSource("ways")
  void aLockedPageStays(SetPageDirty way) {
    assertThat(PageLock.tryLock(page.flags)).isTrue();
    assertThat(way.evict(page, vma, mapping)).isFalse();
    assertThat(page.ownerOpaque()).isEqualTo(Mapping.ALIVE);
    assertThat(mapping.ownerOpaque()).isEqualTo(Mapping.ALIVE);
  }

  @Test
  void whoNeedsALockGivesUpWithoutIt() {
    assertThat(PageLock.tryLock(page.flags)).isTrue();
    int found = new DirtyUnderPageLock().mark(page, vma, mapping);
    assertThat(found).isEqualTo(AddressSpace.NOBODY);
    assertThat(mapping.dirtyPagesOpaque()).isZero();
  }
}
