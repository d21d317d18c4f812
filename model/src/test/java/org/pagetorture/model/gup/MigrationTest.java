// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.gup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.pagetorture.model.page.Page;
import org.pagetorture.model.page.PageArena;
import org.pagetorture.model.refcount.Link;
import org.pagetorture.model.refcount.Lookup;
import org.pagetorture.model.refcount.Reload;

class MigrationTest {
  private final PageArena pages = new PageArena(2);
  private final int pfn = pages.alloc(1);
  private final Page page = pages.page(pfn);
  private final Link slot = new Link(Lookup.entry(pages, pfn));
  private final Lookup lookup = new Reload();

  static Stream<Migration> ways() {
    return Stream.of(new FreezeExpected(), new BustedCountExpected());
  }

  @BeforeEach
  void isolate() {
    page.refcount.setCountOpaque(Migration.EXPECTED);
    page.setDataOpaque(7);
  }

  @ParameterizedTest
  @MethodSource("ways")
  void aPageThatNobodyHoldsIsMoved(Migration migration) {
    assertThat(migration.migrate(slot, pages, pfn)).isTrue();
    int to = lookup.get(slot, pages);
    assertThat(to).isNotIn(pfn, Lookup.MISS);
    assertThat(pages.page(to).dataOpaque()).isEqualTo(7);
    assertThat(pages.page(to).ownerOpaque()).isEqualTo(1);
    assertThat(page.ownerOpaque()).isEqualTo(Page.POISON);
  }

  @ParameterizedTest
  @MethodSource("ways")
  void aHeldPageStays(Migration migration) {
    assertThat(lookup.get(slot, pages)).isEqualTo(pfn);
    assertThat(migration.migrate(slot, pages, pfn)).isFalse();
    assertThat(lookup.get(slot, pages)).isEqualTo(pfn);
    assertThat(page.refcount.countOpaque()).isEqualTo(Migration.EXPECTED + 2);
  }
}
