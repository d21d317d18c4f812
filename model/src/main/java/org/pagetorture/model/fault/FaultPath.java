// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.fault;

import org.pagetorture.model.mm.AddressSpace;
import org.pagetorture.model.mm.Pte;
import org.pagetorture.model.mm.Vma;

/// How a fault that finds its page in the cache maps it, and how the page is taken away so that no
/// fault maps it any more.
///
/// One object guards one file. Where the kernel sleeps or starts again either side gives up, and
/// its caller tries again.
public abstract sealed class FaultPath permits Counted, Locked, InvalidateFlag {
  static final int ENTRY = Pte.map(0, 0);

  /// Maps the page of `file`, and returns whether it did.
  public abstract boolean fault(AddressSpace file, Vma vma);

  /// Takes the page away from `file` and from who maps it, and returns whether it did.
  public abstract boolean truncate(AddressSpace file, Vma vma);

  /// Gives the page back to `file`, as a write to where it was does.
  public void extend(AddressSpace file) {
    file.setSizeOpaque(1);
    file.add();
  }

  /// Maps the page that was found if it is `staying`, or else drops it, and returns whether it
  /// mapped: the end of a fault that holds the lock of the page table.
  static boolean mapAndUnlock(AddressSpace file, Vma vma, boolean staying) {
    if (staying) {
      vma.pte.setEntryOpaque(ENTRY);
    }
    vma.ptl.unlock();
    if (!staying) {
      file.page.refcount.put();
    }
    return staying;
  }
}
