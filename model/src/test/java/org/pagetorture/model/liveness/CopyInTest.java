// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.liveness;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CopyInTest {
  static Stream<CopyIn> all() {
    return Stream.of(new BustedFaultInFirst(), new AtomicCopy());
  }

  @ParameterizedTest
  @MethodSource("all")
  void mappedMemoryIsCopied(CopyIn copy) {
    assertThat(copy.write()).isTrue();
    copy.reclaimAndTouch();
    assertThat(copy.write()).isTrue();
  }

  @ParameterizedTest
  @MethodSource("all")
  void memoryThatReclaimTookIsTouchedFirst(CopyIn copy) {
    copy.lock();
    copy.reclaimAndTouch();
    assertThat(copy.isMapped()).isFalse();
    copy.unlock();
    assertThat(copy.write()).isTrue();
  }

  @Test
  void aCopyThatFaultsWaitsForItsOwnPage() {
    CopyIn copy = new BustedFaultInFirst();
    copy.lock();
    copy.reclaimAndTouch();
    assertThat(copy.copy()).isFalse();
  }

  @Test
  void theOrderIsReportedThoughNothingWasUnmapped() {
    CopyIn copy = new BustedFaultInFirst();
    copy.write();
    copy.reclaimAndTouch();
    assertThat(copy.lockdep.report()).isEqualTo("folio lock -> mmap_lock -> folio lock");
  }

  @Test
  void anAtomicCopyHasNone() {
    CopyIn copy = new AtomicCopy();
    copy.write();
    copy.reclaimAndTouch();
    assertThat(copy.lockdep.report()).isEqualTo(Lockdep.IN_ORDER);
  }
}
