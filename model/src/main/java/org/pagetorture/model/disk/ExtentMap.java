// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.disk;

import static java.lang.invoke.MethodHandles.arrayElementVarHandle;

import java.lang.invoke.VarHandle;

/// Which block holds each page of a file. The file system's locks order what is opaque here.
///
/// Kernel: fs/xfs/libxfs/xfs_bmap.c, fs/ext4/extents.c (v6.12), as the page lifecycle sees them.
public final class ExtentMap {
  /// A page without a block: a hole.
  public static final int HOLE = -1;

  private static final VarHandle BLOCK =
      arrayElementVarHandle(int[].class).withInvokeExactBehavior();

  private final int[] blocks;

  /// A file whose page n lies in `blocks[n]`.
  public ExtentMap(int... blocks) {
    this.blocks = blocks.clone();
  }

  /// The block of the page at `index`, or [#HOLE].
  public int blockOpaque(int index) {
    return (int) BLOCK.getOpaque(blocks, index);
  }

  /// [#blockOpaque(int)] that comes before what the caller does next.
  public int blockAcquire(int index) {
    return (int) BLOCK.getAcquire(blocks, index);
  }

  /// Takes the block away from the page at `index`: the file has a hole there.
  public void punch(int index) {
    BLOCK.setOpaque(blocks, index, HOLE);
  }

  /// Gives `block` to the page at `index`.
  public void map(int index, int block) {
    BLOCK.setOpaque(blocks, index, block);
  }
}
