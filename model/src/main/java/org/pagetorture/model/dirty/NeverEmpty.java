// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.dirty;

import org.pagetorture.model.mm.Vma;

/// Looks without the lock, and lets nobody clear an entry that is to be set anew: what one store
/// does on x86.
public final class NeverEmpty extends EntryRewrite {
  @Override
  public void rewrite(Vma vma) {
    vma.ptl.lock();
    vma.pte.setEntryOpaque(dirtied(vma.pte.entryOpaque()));
    vma.ptl.unlock();
  }

  @Override
  boolean mkclean(MappedPage mapped) {
    return mkcleanIfPresent(mapped);
  }
}
