// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.pagetorture.model.disk.Disk;
import org.pagetorture.model.mm.AddressSpace;
import org.pagetorture.model.page.PageFlags;

class DirectReadTest {
  private final AddressSpace file = new AddressSpace();
  private final Disk disk = new Disk(1);

  DirectReadTest() {
    file.page.setDataOpaque(7);
    file.page.flags.testAndSetPlain(PageFlags.DIRTY);
  }

  static Stream<DirectRead> ways() {
    return Stream.of(new FlushOnly(), new InvalidateWhole(), new BustedTruncateRange());
  }

  @ParameterizedTest
  @MethodSource("ways")
  void seesWhatTheCacheHas(DirectRead way) {
    assertThat(way.bufferedRead(file, disk)).isEqualTo(7);
    assertThat(way.directRead(file, disk)).isEqualTo(7);
    assertThat(file.page.flags.testOpaque(PageFlags.DIRTY)).isFalse();
  }

  @Test
  void aReadAfterwardsSeesTheSame() {
    assertThat(new FlushOnly().directRead(file, disk)).isEqualTo(7);
    assertThat(new FlushOnly().bufferedRead(file, disk)).isEqualTo(7);
    assertThat(file.owns()).isTrue();
    assertThat(new InvalidateWhole().directRead(file, disk)).isEqualTo(7);
    assertThat(file.owns()).isFalse();
    assertThat(new InvalidateWhole().bufferedRead(file, disk)).isEqualTo(7);
  }

  @Test
  void aTruncatedRangeIsZeroes() {
    assertThat(new BustedTruncateRange().directRead(file, disk)).isEqualTo(7);
    assertThat(new BustedTruncateRange().bufferedRead(file, disk)).isZero();
  }
}
