// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.flags;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.pagetorture.model.page.Page;
import org.pagetorture.model.page.PageFlags;

class TailClearTest {
  static Stream<TailClear> ways() {
    return Stream.of(new AtomicClear(), new ClearWhileFrozen(), new BustedClearByStore());
  }

  @ParameterizedTest
  @MethodSource("ways")
  void theTailIsCleanAndCanBeFoundAndKeepsItsOtherFlags(TailClear clear) {
    int others = PageFlags.LOCKED | PageFlags.UPTODATE | PageFlags.WAITERS;
    Page tail = new Page(1, 0, others | PageFlags.DIRTY);
    clear.unfreezeClean(tail);
    assertThat(tail.flags.bitsOpaque()).isEqualTo(others);
    assertThat(tail.refcount.tryGet()).isTrue();
  }
}
