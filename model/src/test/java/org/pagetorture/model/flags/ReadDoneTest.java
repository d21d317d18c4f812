// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.flags;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.pagetorture.model.page.Page;
import org.pagetorture.model.page.PageFlags;

class ReadDoneTest {
  static Stream<ReadDone> ways() {
    return Stream.of(new FencedUptodate(), new BustedNoWmb(), new BustedNoRmb());
  }

  @ParameterizedTest
  @MethodSource("ways")
  void thePageIsReadOnceItsContentsAreThere(ReadDone done) {
    Page page = new Page(1, 1, PageFlags.LOCKED);
    assertThat(done.read(page)).isEqualTo(ReadDone.NOT_UPTODATE);
    done.complete(page, 7);
    assertThat(done.read(page)).isEqualTo(7);
    assertThat(page.flags.bitsOpaque()).isEqualTo(PageFlags.LOCKED | PageFlags.UPTODATE);
  }
}
