// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.api.Test;

class PageArenaTest {
  private final PageArena arena = new PageArena(2);

  @Test
  void theFreedPageIsTheNextToBeAllocated() {
    int first = arena.alloc(1);
    int generation = arena.page(first).generationOpaque();
    assertThat(arena.page(first).refcount.put()).isTrue();
    arena.free(first);
    assertThat(arena.alloc(2)).isEqualTo(first);
    assertThat(arena.page(first).ownerOpaque()).isEqualTo(2);
    assertThat(arena.page(first).generationOpaque()).isEqualTo(generation + 1);
  }

  @Test
  void aFreePageIsPoisoned() {
    int pfn = arena.alloc(1);
    arena.page(pfn).refcount.put();
    arena.free(pfn);
    assertThat(arena.page(pfn).ownerOpaque()).isEqualTo(Page.POISON);
    assertThat(arena.page(pfn).dataOpaque()).isEqualTo(Page.POISON);
    assertThat(arena.page(pfn).refcount.tryGet()).isFalse();
  }

  @Test
  void anEmptyArenaSaysSo() {
    assertThat(arena.alloc(1)).isZero();
    assertThat(arena.alloc(1)).isEqualTo(1);
    assertThat(arena.alloc(1)).isEqualTo(-1);
  }

  @Test
  void aDoubleFreeIsAnError() {
    int pfn = arena.alloc(1);
    arena.free(pfn);
    assertThatIllegalStateException().isThrownBy(() -> arena.free(pfn));
  }

  @Test
  void theSizeHasBounds() {
    assertThatIllegalArgumentException().isThrownBy(() -> new PageArena(0));
    assertThatIllegalArgumentException().isThrownBy(() -> new PageArena(32));
  }
}
