// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.fault;

import org.pagetorture.model.disk.ExtentMap;
import org.pagetorture.model.mm.Pte;
import org.pagetorture.model.mm.Vma;

/// How a file whose storage is mapped itself gets a block where processes map the zero page.
///
/// There is no page of the file that both could lock: a hole has none. A fault looks for a block,
/// finds a hole, and maps the zero page; the writer makes a block of the hole, and unmaps the zero
/// page wherever it finds it.
///
/// Kernel: mm/filemap_xip.c (v2.6.27), fs/dax.c (v6.12).
public abstract sealed class HoleMapping permits Seqcount, Entries, BustedNoSeqcount {
  static final int INDEX = 0;

  private static final int BLOCK = 0;
  private static final int ZERO_PAGE = 1;
  private static final int ZEROES = Pte.map(ZERO_PAGE, 0);

  /// Maps the block of the file, or the zero page if it has none.
  public abstract void fault(ExtentMap extents, Vma vma);

  /// Gives the file a block, and takes the zero page away from who maps it.
  public abstract void allocate(ExtentMap extents, Vma vma);

  static void allocateBlock(ExtentMap extents) {
    extents.map(INDEX, BLOCK);
  }

  /// Maps `block`, or the zero page for a hole.
  static void map(Vma vma, int block) {
    vma.map(block == ExtentMap.HOLE ? ZEROES : Pte.map(block, 0));
  }

  /// Whether the process maps the zero page.
  public static boolean readsZeroes(Vma vma) {
    return vma.pte.entryOpaque() == ZEROES;
  }
}
