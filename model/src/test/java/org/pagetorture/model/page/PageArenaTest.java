// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.api.Test;

class PageArenaTest {
  private final PageArena pages = new PageArena(2);

  @Test
  void reusesTheFreedPageAtOnceAndCountsItsLives() {
    int pfn = pages.alloc(1);
    int generation = pages.page(pfn).generationOpaque();
    assertThat(pages.put(pfn)).isTrue();
    assertThat(pages.page(pfn).ownerOpaque()).isEqualTo(Page.POISON);
    assertThat(pages.page(pfn).dataOpaque()).isEqualTo(Page.POISON);

    assertThat(pages.alloc(2)).isEqualTo(pfn);
    assertThat(pages.page(pfn).ownerOpaque()).isEqualTo(2);
    assertThat(pages.page(pfn).refcount.countOpaque()).isEqualTo(1);
    assertThat(pages.page(pfn).generationOpaque()).isNotEqualTo(generation);
  }

  @Test
  void putKeepsAPageThatIsHeld() {
    int pfn = pages.alloc(1);
    assertThat(pages.page(pfn).refcount.tryGet()).isTrue();
    assertThat(pages.put(pfn)).isFalse();
    assertThat(pages.page(pfn).ownerOpaque()).isEqualTo(1);
  }

  @Test
  void hasNoMoreThanItsSize() {
    assertThat(pages.alloc(1)).isNotEqualTo(pages.alloc(1));
    assertThat(pages.alloc(1)).isEqualTo(-1);
  }

  @Test
  void noticesADoubleFree() {
    int pfn = pages.alloc(1);
    pages.free(pfn);
    assertThatIllegalStateException().isThrownBy(() -> pages.free(pfn));
  }
}
