// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.gup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.pagetorture.model.mm.Pte;

class TableFreeTest {
  private static final int ENTRY = Pte.map(2, Pte.WRITE);

  private final Pte pmd = new Pte(Pte.map(TableFree.TABLE_PFN, 0));
  private final Pte table = new Pte(ENTRY);

  static Stream<TableFree> all() {
    return Stream.of(
        new RcuTableFree(),
        new InterruptTableFree(),
        new BustedFreeAtOnce(),
        new BustedReadTwice(),
        new BustedWalkOutsideSection());
  }

  @ParameterizedTest
  @MethodSource("all")
  void aWalkFindsTheEntryUntilTheTableIsFreed(TableFree tableFree) {
    assertThat(tableFree.walk(pmd, table)).isEqualTo(ENTRY);
    tableFree.free(pmd, table);
    assertThat(tableFree.walk(pmd, table)).isEqualTo(Pte.NONE);
    assertThat(table.entryOpaque()).isEqualTo(TableFree.POISON);
  }
}
