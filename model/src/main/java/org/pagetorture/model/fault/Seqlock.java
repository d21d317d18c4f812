// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.fault;

import org.pagetorture.model.mm.AddressSpace;
import org.pagetorture.model.mm.Vma;

/// Counts before the unmap and after the removal, so that an odd count says that a page is going:
/// wherever it lies in the file, and without a look at the size.
///
/// One of the two fixes that Andrea Arcangeli had before the page lock was taken.
///
/// Kernel: include/linux/seqlock.h (v6.12), as the count of mm/memory.c:do_no_page() (v2.6.22).
public final class Seqlock extends Counted {
  @Override
  int countAtFirst() {
    // Opaque: who still gets a reference got it before the removal dropped the cache's (ref/B,
    // put/A), and so read the count before it was even again.
    return countOpaque();
  }

  @Override
  boolean isGoing(AddressSpace file, int seen) {
    return (seen & 1) != 0;
  }

  @Override
  public boolean truncate(AddressSpace file, Vma vma) {
    // Opaque: the page table lock, which the unmap takes, shows it to whoever maps afterwards.
    setCountOpaque(countOpaque() + 1);
    vma.unmap(file.page);
    file.remove();
    setCountOpaque(countOpaque() + 1);
    return true;
  }
}
