// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.disk;

import static java.lang.invoke.MethodHandles.arrayElementVarHandle;

import java.lang.invoke.VarHandle;

/// Which file each block belongs to. The allocator's lock orders it: every access is opaque.
public final class BlockOwner {
  /// The owner of a free block.
  public static final int NOBODY = 0;

  private static final VarHandle FILE =
      arrayElementVarHandle(int[].class).withInvokeExactBehavior();

  private final int[] files;

  /// Blocks that belong to `files`, in order.
  public BlockOwner(int... files) {
    this.files = files.clone();
  }

  /// The file that `block` belongs to, or [#NOBODY].
  public int file(int block) {
    return (int) FILE.getOpaque(files, block);
  }

  /// Gives `block` to `file`.
  public void give(int block, int file) {
    FILE.setOpaque(files, block, file);
  }
}
