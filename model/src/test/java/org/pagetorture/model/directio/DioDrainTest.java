// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.directio;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.pagetorture.model.disk.ExtentMap;

/// When truncate frees a block, with a direct write before it, under way, or after it.
class DioDrainTest {
  static Stream<DioDrain> ways() {
    return Stream.of(new BustedNoDioWait(), new BustedBeginUnlocked(), new BeginLocked());
  }

  static Stream<DioDrain> counting() {
    return ways().filter(way -> !(way instanceof BustedNoDioWait));
  }

  @ParameterizedTest
  @MethodSource("ways")
  void anIdleBlockIsFreed(DioDrain way) {
    way.write();
    way.truncate();
    assertThat(way.owner()).isEqualTo(DioDrain.ANOTHER);
    assertThat(way.contents()).isEqualTo(DioDrain.ANOTHER);
  }

  @ParameterizedTest
  @MethodSource("ways")
  void aWriteAfterATruncateFindsAHole(DioDrain way) {
    way.truncate();
    way.write();
    assertThat(way.contents()).isEqualTo(DioDrain.ANOTHER);
    assertThat(way.count.isIdle()).isTrue();
  }

  @ParameterizedTest
  @MethodSource("counting")
  void aWriteUnderWayKeepsItsBlock(DioDrain way) {
    assertThat(way.begin()).isNotEqualTo(ExtentMap.HOLE);
    way.truncate();
    assertThat(way.owner()).isEqualTo(DioDrain.FILE);
    way.count.end();
    way.truncate();
    assertThat(way.owner()).isEqualTo(DioDrain.ANOTHER);
  }

  @Test
  void aWriteGivesWayToATruncateUnderWay() {
    DioDrain way = new BeginLocked();
    assertThat(way.rwsem.tryLock()).isTrue();
    assertThat(way.begin()).isEqualTo(ExtentMap.HOLE);
    assertThat(way.count.isIdle()).isTrue();
  }
}
