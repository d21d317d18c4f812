// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.pagetorture.model.disk.Disk;
import org.pagetorture.model.mm.AddressSpace;

class RereadTest {
  private final AddressSpace file = new AddressSpace();
  private final Disk disk = new Disk(1);

  RereadTest() {
    file.page.flags.setBitsOpaque(0);
    disk.write(0, 7);
  }

  static Stream<Reread> ways() {
    return Stream.of(new RetakeLock(), new BustedReadAtOnce());
  }

  @ParameterizedTest
  @MethodSource("ways")
  void aPageWithoutContentsIsRead(Reread way) {
    assertThat(way.fault(file, disk)).isTrue();
    assertThat(Reread.isUptodate(file)).isTrue();
    assertThat(file.page.dataOpaque()).isEqualTo(7);
  }

  @ParameterizedTest
  @MethodSource("ways")
  void aHoleReadsAsZeroes(Reread way) {
    way.punch(file, disk, 8);
    assertThat(way.fault(file, disk)).isTrue();
    assertThat(file.page.dataOpaque()).isZero();
    assertThat(disk.read(0)).isEqualTo(8);
  }

  @ParameterizedTest
  @MethodSource("ways")
  void aPunchedPartIsZeroes(Reread way) {
    assertThat(way.fault(file, disk)).isTrue();
    way.punch(file, disk, 8);
    assertThat(file.page.dataOpaque()).isZero();
  }

  @Test
  void theReadWaitsForPunch() {
    RetakeLock way = new RetakeLock();
    way.invalidateLock.lock();
    assertThat(way.fault(file, disk)).isFalse();
    assertThat(Reread.isUptodate(file)).isFalse();
    way.invalidateLock.unlock();
    assertThat(way.fault(file, disk)).isTrue();
  }
}
