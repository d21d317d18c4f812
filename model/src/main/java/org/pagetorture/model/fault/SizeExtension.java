// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.fault;

import org.pagetorture.model.mm.AddressSpace;
import org.pagetorture.model.page.PageLock;

/// What becomes of the rest of a file's last page when the file grows over it.
///
/// A process may store there through its mapping: the memory is there, but the file has no such
/// bytes, and must not have them when it grows. The data of the page stands for the rest alone, and
/// sizes are counted in halves of a page.
///
/// The kernel sets the size before that, and relies on `i_rwsem` that nobody acts on the size yet.
///
/// Kernel: mm/truncate.c:pagecache_isize_extended() (v6.13).
public abstract sealed class SizeExtension permits CleanThenZero, BustedZeroOnly, BustedCleanOnly {
  /// A size that ends before the rest of the page.
  public static final int HALF = 1;

  private static final int WHOLE = 2;

  /// Makes the file as long as its page.
  public final void extend(AddressSpace file, MappedStore process) {
    PageLock.lock(file.page.flags);
    prepare(file, process);
    file.setSizeOpaque(WHOLE);
    PageLock.unlock(file.page.flags);
  }

  /// Makes the rest of the page zero, as a file that grows has to read. The page is locked.
  abstract void prepare(AddressSpace file, MappedStore process);
}
