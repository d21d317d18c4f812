// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.dirty;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.pagetorture.model.mm.Pte;
import org.pagetorture.model.page.PageFlags;

/// What a mapped page does by itself.
class MappedPageTest {
  private final MappedPage mapped = new MappedPage(Pte.map(0, Pte.WRITE));

  @Test
  void aStoreMakesTheEntryDirty() {
    assertThat(mapped.store(1)).isTrue();
    assertThat(mapped.vma.pte.entryOpaque()).isEqualTo(Pte.map(0, Pte.WRITE | Pte.DIRTY));
    assertThat(mapped.page.dataOpaque()).isEqualTo(1);
  }

  @Test
  void mkcleanTellsOfAStoreOnceAndStopsTheNext() {
    assertThat(mapped.store(1)).isTrue();
    assertThat(mapped.mkclean()).isTrue();
    assertThat(mapped.mkclean()).isFalse();
    assertThat(mapped.vma.pte.entryOpaque()).isEqualTo(Pte.map(0, 0));
    assertThat(mapped.store(2)).isFalse();
    assertThat(mapped.page.dataOpaque()).isEqualTo(1);
  }

  @Test
  void aDirtyTranslationServesUntilItIsFlushed() {
    MappedPage dirty = new MappedPage(Pte.map(0, Pte.WRITE | Pte.DIRTY));
    assertThat(dirty.store(1)).isTrue();
    dirty.vma.pte.clearOpaque();
    assertThat(dirty.store(2)).isTrue();
    assertThat(dirty.mkclean()).isFalse();
    assertThat(dirty.store(3)).isFalse();
    assertThat(dirty.page.dataOpaque()).isEqualTo(2);
  }

  @Test
  void syncWritesADirtyPageOnce() {
    mapped.page.setDataOpaque(1);
    mapped.sync();
    assertThat(mapped.onDisk()).isEqualTo(1);
    assertThat(mapped.page.flags.testOpaque(PageFlags.DIRTY)).isFalse();
    mapped.page.setDataOpaque(2);
    mapped.sync();
    assertThat(mapped.onDisk()).isEqualTo(1);
  }
}
