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

/// What `invalidate_inode_pages2_range()` promises, and what its predecessors kept of it.
class TossTest {
  private final AddressSpace file = new AddressSpace();
  private final MappedStore process = new MappedStore();
  private final Disk disk = new Disk(1);

  static Stream<Toss> ways() {
    return Stream.of(
        new InvalidateBusy(),
        new Launder(),
        new BustedFlushThenToss(),
        new BustedUnmapThenToss(),
        new BustedDirtyFirst());
  }

  @ParameterizedTest
  @MethodSource("ways")
  void aDirtyPageIsWrittenAndTakenAway(Toss toss) {
    assertThat(process.fault(file) && process.store(file, 7)).isTrue();
    toss.flushAndToss(file, process, disk);
    assertThat(disk.read(0)).isEqualTo(7);
    assertThat(file.owns()).isFalse();
    assertThat(Toss.readLater(file, disk)).isEqualTo(7);
  }

  @Test
  void aPageThatIsDirtyAgainStays() {
    assertThat(process.fault(file) && process.store(file, 7)).isTrue();
    new InvalidateBusy().toss(file, process, disk);
    assertThat(file.owns()).isTrue();
    assertThat(process.isMapped()).isFalse();
    assertThat(file.page.flags.testOpaque(PageFlags.DIRTY)).isTrue();
    assertThat(Toss.readLater(file, disk)).isEqualTo(7);
  }

  @Test
  void aPageThatIsDirtyAgainIsLaundered() {
    assertThat(process.fault(file) && process.store(file, 7)).isTrue();
    new Launder().toss(file, process, disk);
    assertThat(file.owns()).isFalse();
    assertThat(disk.read(0)).isEqualTo(7);
  }
}
