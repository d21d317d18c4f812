// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.writeback;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FsyncWalkTest {
  static Stream<FsyncWalk> ways() {
    return Stream.of(new TagSnapshot(), new BustedDirtyTag(), new BustedNrToWrite());
  }

  @ParameterizedTest
  @MethodSource("ways")
  void whatIsDirtyIsWrittenOnce(FsyncWalk file) {
    file.dirty(0);
    file.dirty(3);
    assertThat(file.fsync()).isZero();
    assertThat(file.writeDirty(Integer.MAX_VALUE)).isZero();
  }

  @ParameterizedTest
  @MethodSource("ways")
  void aCleanFileNeedsNothing(FsyncWalk file) {
    assertThat(file.fsync()).isZero();
  }

  @Test
  void aWalkWithALimitLeavesTheRestDirty() {
    FsyncWalk file = new BustedNrToWrite();
    file.dirty(1);
    file.dirty(2);
    assertThat(file.writeDirty(1)).isEqualTo(1);
    assertThat(file.writeDirty(1)).isEqualTo(1);
    assertThat(file.writeDirty(1)).isZero();
  }
}
