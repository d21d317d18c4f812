// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.refcount;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.pagetorture.model.page.Page;
import org.pagetorture.model.page.PageArena;
import org.pagetorture.model.page.PageFlags;

class WritebackTest {
  @Test
  void wakesTheWaitersOfItsOwnPageAndLeavesTheCount() {
    PageArena pages = new PageArena(1);
    int pfn = pages.alloc(1);
    Page page = pages.page(pfn);
    page.flags.setBitsOpaque(PageFlags.WRITEBACK | PageFlags.UPTODATE);
    assertThat(Writeback.isOver(page)).isFalse();
    assertThat(Writeback.end(pages, pfn)).isEqualTo(1);
    assertThat(Writeback.isOver(page)).isTrue();
    assertThat(page.flags.bitsOpaque()).isEqualTo(PageFlags.UPTODATE);
    assertThat(page.refcount.countOpaque()).isEqualTo(1);
  }
}
