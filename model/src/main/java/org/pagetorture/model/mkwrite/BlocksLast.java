// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.mkwrite;

import org.pagetorture.model.mm.AddressSpace;
import org.pagetorture.model.mm.Vma;

/// Looks as [BustedOffByOne] does, but the blocks are freed last: what a handler has allocated
/// behind the size goes with the rest, for no handler gets past a page that was removed.
///
/// Kernel: fs/buffer.c:block_page_mkwrite() against fs/ext4/inode.c:ext4_setattr() (v5.5).
public final class BlocksLast extends EofCheck {
  @Override
  boolean isInside(int size) {
    return INDEX <= size;
  }

  @Override
  public void shrink(AddressSpace file, Vma vma) {
    setSize(file, false);
    removePage(file, vma);
    setSize(file, true);
  }
}
