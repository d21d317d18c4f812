// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.disk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DiskTest {
  @Test
  void blocksKeepWhatIsWritten() {
    Disk disk = new Disk(2);
    disk.write(1, 7);
    assertThat(disk.read(0)).isZero();
    assertThat(disk.read(1)).isEqualTo(7);
  }

  @Test
  void aPunchedPageIsAHole() {
    int[] blocks = {4, 5};
    ExtentMap extents = new ExtentMap(blocks);
    blocks[0] = 9;
    assertThat(extents.blockOpaque(0)).isEqualTo(4);
    extents.punch(0);
    assertThat(extents.blockOpaque(0)).isEqualTo(ExtentMap.HOLE);
    extents.map(0, 6);
    assertThat(extents.blockOpaque(0)).isEqualTo(6);
  }

  @Test
  void aBlockChangesHands() {
    BlockOwner owner = new BlockOwner(1, BlockOwner.NOBODY);
    owner.give(1, 2);
    assertThat(owner.file(0)).isEqualTo(1);
    assertThat(owner.file(1)).isEqualTo(2);
  }
}
