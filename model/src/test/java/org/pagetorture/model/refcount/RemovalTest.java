// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.refcount;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.pagetorture.model.page.Page;
import org.pagetorture.model.page.PageArena;

class RemovalTest {
  private final PageArena pages = new PageArena(1);
  private final int pfn = pages.alloc(1);
  private final Link slot = new Link(Lookup.entry(pages, pfn));

  static Stream<Removal> ways() {
    return Stream.of(
        new FreezeThenUnslot(),
        new UnslotThenPut(),
        new BustedCheckThenUnslot(),
        new BustedUnslotThenCheck());
  }

  @ParameterizedTest
  @MethodSource("ways")
  void freesAPageThatNobodyHolds(Removal removal) {
    removal.remove(slot, pages, pfn);
    assertThat(slot.targetOpaque()).isEqualTo(Link.NONE);
    assertThat(pages.page(pfn).ownerOpaque()).isEqualTo(Page.POISON);
  }

  @ParameterizedTest
  @MethodSource("ways")
  void keepsAPageThatSomebodyHolds(Removal removal) {
    assertThat(pages.page(pfn).refcount.tryGet()).isTrue();
    removal.remove(slot, pages, pfn);
    assertThat(pages.page(pfn).ownerOpaque()).isEqualTo(1);
  }

  @Test
  void reclaimGivesUpWhereTruncateLeavesThePageToItsHolder() {
    assertThat(pages.page(pfn).refcount.tryGet()).isTrue();
    new FreezeThenUnslot().remove(slot, pages, pfn);
    assertThat(slot.targetOpaque()).isNotEqualTo(Link.NONE);
    new UnslotThenPut().remove(slot, pages, pfn);
    assertThat(slot.targetOpaque()).isEqualTo(Link.NONE);
    assertThat(pages.put(pfn)).isTrue();
  }
}
