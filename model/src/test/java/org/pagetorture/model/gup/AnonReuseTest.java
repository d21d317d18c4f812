// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.gup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.pagetorture.model.page.Page;
import org.pagetorture.model.page.PageRefcount;

class AnonReuseTest {
  static Stream<AnonReuse> ways() {
    return Stream.of(
        new RefcountReuse(), new ExclusiveReuse(), new BreakCow(), new BustedMapcountReuse());
  }

  @ParameterizedTest
  @MethodSource("ways")
  void aPageThatTwoMapIsCopied(AnonReuse reuse) {
    assertThat(reuse.canReuse(new Page(1, 2, 0), new PageRefcount(2))).isFalse();
  }

  @ParameterizedTest
  @MethodSource("ways")
  void theLastOneReusesThePage(AnonReuse reuse) {
    assertThat(reuse.canReuse(new Page(1, 1, 0), new PageRefcount(1))).isTrue();
  }

  @ParameterizedTest
  @MethodSource("ways")
  void aReaderReadsWhatWasShared(AnonReuse reuse) {
    Page page = new Page(1, 2, 0);
    page.setDataOpaque(7);
    assertThat(reuse.get(page, new Page(1)).dataOpaque()).isEqualTo(7);
  }
}
