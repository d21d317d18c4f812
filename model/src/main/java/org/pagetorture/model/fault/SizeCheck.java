// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.fault;

import java.lang.invoke.VarHandle;
import org.pagetorture.model.mm.AddressSpace;
import org.pagetorture.model.mm.Pte;
import org.pagetorture.model.mm.Vma;
import org.pagetorture.model.page.PageLock;

/// How a fault that has to bring its page in learns that the file was made shorter meanwhile.
///
/// No lock of the file covers both, so the two sides are store buffering: truncate sets the size
/// and then looks for pages, the fault puts its page into the cache and then looks at the size. One
/// of them sees the other.
///
/// Kernel: mm/filemap.c:filemap_fault(), mm/truncate.c:truncate_pagecache() (v2.6.32 to v5.14).
public abstract sealed class SizeCheck permits SizeUnderLock, BustedSizeBeforeLock, BustedSizeLast {
  private static final int ENTRY = Pte.map(0, 0);

  /// Reads the page of `file`, which is not in the cache, and maps it if the file still reaches it.
  ///
  /// Returns whether it did; if not, that is SIGBUS, and the page stays in the cache.
  public final boolean fault(AddressSpace file, Vma vma) {
    if (file.sizeOpaque() == 0 || !PageLock.tryLock(file.page.flags)) {
      return false;
    }
    file.add();
    file.page.refcount.getPlain();
    boolean mapped = isInside(file);
    if (mapped) {
      vma.map(ENTRY);
    } else {
      file.page.refcount.put();
    }
    PageLock.unlock(file.page.flags);
    return mapped;
  }

  /// Whether the file reaches the page, now that the page is locked and in the cache.
  boolean isInside(AddressSpace file) {
    // size/A (fence): the page comes into the cache before the size is read.
    // Pairs with size/B in SizeCheck.truncate(). Without it: FillVsShrink.
    VarHandle.fullFence();
    // hotspot (acquire): keeps C2 from dropping the fence above. Without it: TwoFences.
    return file.sizeAcquire() != 0;
  }

  /// Makes `file` empty.
  public void truncate(AddressSpace file, Vma vma) {
    file.setSizeOpaque(0);
    vma.unmap(file.page);
    // size/B (fence): the size comes before the cache is searched.
    // Pairs with size/A in SizeCheck.isInside(). Without it: FillVsShrink.
    VarHandle.fullFence();
    takeAway(file, vma);
  }

  /// Removes the page that the cache has, if any, and waits for who has it locked.
  static void takeAway(AddressSpace file, Vma vma) {
    if (!file.find()) {
      return;
    }
    PageLock.lock(file.page.flags);
    vma.unmap(file.page);
    file.remove();
    PageLock.unlock(file.page.flags);
    file.page.refcount.put();
  }
}
