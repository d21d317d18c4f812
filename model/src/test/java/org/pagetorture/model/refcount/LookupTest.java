// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.refcount;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.pagetorture.model.page.PageArena;

class LookupTest {
  private final PageArena pages = new PageArena(1);
  private final int pfn = pages.alloc(1);
  private final Link slot = new Link(Lookup.entry(pages, pfn));

  static Stream<Lookup> ways() {
    return Stream.of(new Reload(), new GenerationTag(), new BustedNoReload());
  }

  @ParameterizedTest
  @MethodSource("ways")
  void takesAReferenceToThePageInTheSlot(Lookup lookup) {
    assertThat(lookup.get(slot, pages)).isEqualTo(pfn);
    assertThat(pages.page(pfn).refcount.countOpaque()).isEqualTo(2);
  }

  @ParameterizedTest
  @MethodSource("ways")
  void missesAnEmptySlotAndAFrozenPage(Lookup lookup) {
    assertThat(lookup.get(new Link(Link.NONE), pages)).isEqualTo(Lookup.MISS);
    assertThat(pages.page(pfn).refcount.freeze(1)).isTrue();
    assertThat(lookup.get(slot, pages)).isEqualTo(Lookup.MISS);
    assertThat(pages.page(pfn).refcount.countOpaque()).isZero();
  }

  @Test
  void givesAReusedPageBack() {
    pages.put(pfn);
    pages.alloc(2);
    assertThat(new GenerationTag().get(slot, pages)).isEqualTo(Lookup.MISS);
    assertThat(pages.page(pfn).refcount.countOpaque()).isEqualTo(1);
    assertThat(new BustedNoReload().get(slot, pages)).isEqualTo(pfn);
  }
}
