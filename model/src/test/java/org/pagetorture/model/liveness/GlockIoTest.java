// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.liveness;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class GlockIoTest {
  static Stream<GlockIo> all() {
    return Stream.of(new BustedFaultUnderLock(), new NoFault());
  }

  @ParameterizedTest
  @MethodSource("all")
  void aMappedBufferIsWritten(GlockIo io) {
    assertThat(io.write()).isTrue();
    io.reclaimAndTouch();
    assertThat(io.write()).isTrue();
  }

  @ParameterizedTest
  @MethodSource("all")
  void aBufferThatReclaimTookIsNotMapped(GlockIo io) {
    io.lock();
    io.reclaimAndTouch();
    assertThat(io.gupNoFault()).isFalse();
    io.unlock();
    io.reclaimAndTouch();
    assertThat(io.gupNoFault()).isTrue();
  }

  @Test
  void aFaultUnderTheGlockWaitsForItself() {
    GlockIo io = new BustedFaultUnderLock();
    unmap(io);
    assertThat(io.write()).isFalse();
    assertThat(io.lockdep.report()).contains("glock -> ");
  }

  @Test
  void aFaultWithoutItMapsTheBuffer() {
    GlockIo io = new NoFault();
    unmap(io);
    assertThat(io.write()).isTrue();
    assertThat(io.lockdep.report()).isEqualTo(Lockdep.IN_ORDER);
  }

  @Test
  void theOrderIsReportedThoughNothingWasUnmapped() {
    GlockIo io = new BustedFaultUnderLock();
    io.reclaimAndTouch();
    assertThat(io.write()).isTrue();
    assertThat(io.lockdep.report()).isEqualTo("glock -> mmap_lock -> glock");
  }

  /// Reclaims the buffer while its fault finds the glock taken.
  private static void unmap(GlockIo io) {
    io.lock();
    io.reclaimAndTouch();
    io.unlock();
  }
}
