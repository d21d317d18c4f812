// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.dirty;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.pagetorture.model.mm.Pte;

class EntryRewriteTest {
  private final MappedPage mapped = new MappedPage(EntryRewrite.WRITABLE);

  static Stream<EntryRewrite> ways() {
    return Stream.of(new WalkUnderPtl(), new NeverEmpty(), new BustedSkipNonPresent());
  }

  @ParameterizedTest
  @MethodSource("ways")
  void anEntryThatIsWritableBecomesDirty(EntryRewrite way) {
    way.rewrite(mapped.vma);
    assertThat(mapped.vma.pte.entryOpaque()).isEqualTo(EntryRewrite.WRITABLE | Pte.DIRTY);
    assertThat(mapped.vma.ptl.tryLock()).isTrue();
  }

  @ParameterizedTest
  @MethodSource("ways")
  void anEntryThatWasCleanedStaysSo(EntryRewrite way) {
    way.writeBack(mapped);
    way.rewrite(mapped.vma);
    assertThat(mapped.vma.pte.entryOpaque()).isEqualTo(Pte.map(0, 0));
    assertThat(mapped.store(1)).isFalse();
  }

  @ParameterizedTest
  @MethodSource("ways")
  void whatIsOnlyDirtyInTheEntryIsWritten(EntryRewrite way) {
    mapped.clearDirty();
    way.rewrite(mapped.vma);
    assertThat(mapped.store(1)).isTrue();
    way.writeBack(mapped);
    assertThat(mapped.onDisk()).isEqualTo(1);
  }

  @ParameterizedTest
  @MethodSource("ways")
  void anUnmappedPageIsWritten(EntryRewrite way) {
    mapped.vma.unmap(mapped.page);
    mapped.page.setDataOpaque(1);
    way.writeBack(mapped);
    assertThat(mapped.onDisk()).isEqualTo(1);
    assertThat(mapped.vma.pte.isPresentOpaque()).isFalse();
  }
}
