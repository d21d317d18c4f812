// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.fault;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.pagetorture.model.mm.AddressSpace;
import org.pagetorture.model.mm.Vma;
import org.pagetorture.model.page.PageFlags;

/// What a fault around passes over: `next_uptodate_folio()`.
class AroundTest {
  private final AddressSpace file = new AddressSpace();
  private final Vma vma = new Vma();

  @Test
  void aPageThatIsNotUpToDate() {
    file.page.flags.setBitsOpaque(PageFlags.LOCKED);
    assertThat(new BustedAroundNoUptodate().fault(file, vma)).isFalse();
    file.page.flags.setBitsOpaque(0);
    assertThat(new FaultAround().fault(file, vma)).isFalse();
    assertThat(file.page.refcount.countOpaque()).isEqualTo(1);
    assertThat(new BustedAroundNoUptodate().fault(file, vma)).isTrue();
  }

  @Test
  void aPageBeyondTheSize() {
    file.setSizeOpaque(0);
    assertThat(new FaultAround().fault(file, vma)).isFalse();
    assertThat(file.page.refcount.countOpaque()).isEqualTo(1);
    assertThat(new BustedAroundNoSize().fault(file, vma)).isTrue();
  }
}
