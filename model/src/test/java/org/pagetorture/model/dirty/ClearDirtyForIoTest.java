// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.dirty;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.pagetorture.model.mm.Pte;

class ClearDirtyForIoTest {
  private final MappedPage mapped = new MappedPage(Pte.map(0, Pte.WRITE));

  static Stream<ClearDirtyForIo> ways() {
    return Stream.of(new MarkAllBuffers(), new WriteWholePage(), new BustedPteDirtyDropped());
  }

  @ParameterizedTest
  @MethodSource("ways")
  void aStoreIsWrittenBackAndTheNextOneFaults(ClearDirtyForIo way) {
    assertThat(mapped.store(1)).isTrue();
    way.writeBack(mapped);
    assertThat(mapped.onDisk()).isEqualTo(1);
    assertThat(mapped.store(2)).isFalse();
    assertThat(mapped.clearDirty()).isFalse();
  }

  @ParameterizedTest
  @MethodSource("ways")
  void theJournalWritesADirtyBufferOnceAndLeavesThePageDirty(ClearDirtyForIo way) {
    assertThat(mapped.store(1)).isTrue();
    way.commit(mapped);
    assertThat(mapped.onDisk()).isEqualTo(1);
    assertThat(mapped.store(2)).isTrue();
    way.commit(mapped);
    assertThat(mapped.onDisk()).isEqualTo(1);
    assertThat(mapped.clearDirty()).isTrue();
  }

  static Stream<ClearDirtyForIo> sound() {
    return Stream.of(new MarkAllBuffers(), new WriteWholePage());
  }

  @ParameterizedTest
  @MethodSource("sound")
  void aStoreAfterTheCommitIsWrittenToo(ClearDirtyForIo way) {
    way.commit(mapped);
    assertThat(mapped.store(1)).isTrue();
    way.writeBack(mapped);
    assertThat(mapped.onDisk()).isEqualTo(1);
  }
}
