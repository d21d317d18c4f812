// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.dirty;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.pagetorture.model.mm.AddressSpace;

class OrphanMarkTest {
  static Stream<OrphanMark> ways() {
    return Stream.of(
        new RecheckMapping(),
        new MarkUnderPageLock(),
        new BustedReadMappingTwice(),
        new BustedTagEmptySlot());
  }

  @ParameterizedTest
  @MethodSource("ways")
  void aPageOfAFileIsTagged(OrphanMark page) {
    assertThat(page.store(7)).isEqualTo(OrphanMark.TAGGED);
  }

  @ParameterizedTest
  @MethodSource("ways")
  void aStoreToAnOrphanIsAllowed(OrphanMark page) {
    assertThat(page.truncate()).isTrue();
    assertThat(page.store(7)).isEqualTo(OrphanMark.ORPHAN);
    assertThat(page.page.data()).isEqualTo(7);
  }

  @Test
  void aTagInAnEmptySlotAndANullPointerCrash() {
    OrphanMark page = new RecheckMapping();
    assertThat(page.tag(AddressSpace.NOBODY)).isEqualTo(OrphanMark.CRASHED);
    page.truncate();
    assertThat(page.tag(1)).isEqualTo(OrphanMark.CRASHED);
  }
}
