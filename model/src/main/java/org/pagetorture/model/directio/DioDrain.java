// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.directio;

import org.pagetorture.model.disk.BlockOwner;
import org.pagetorture.model.disk.Disk;
import org.pagetorture.model.disk.ExtentMap;
import org.pagetorture.model.mm.InvalidateLock;

/// How truncate learns of the direct I/O that is under way to a block which it is about to free.
///
/// The I/O looks its block up under `i_rwsem`, and goes on without it. One object is one file,
/// whose block goes to another when it is freed. Where the kernel sleeps either side gives up.
///
/// Kernel: fs/inode.c:inode_dio_wait(), fs/xfs/xfs_file.c:xfs_file_dio_write_aligned() (v6.12).
public abstract sealed class DioDrain permits BustedNoDioWait, BustedBeginUnlocked, BeginLocked {
  /// The file that is written and truncated.
  public static final int FILE = 1;

  /// The file that has the block afterwards.
  public static final int ANOTHER = 2;

  private static final int BLOCK = 0;

  final DioCount count = new DioCount();

  /// `i_rwsem`, which works as the invalidate lock does.
  final InvalidateLock rwsem = new InvalidateLock();

  private final ExtentMap extents = new ExtentMap(BLOCK);
  private final BlockOwner owner = new BlockOwner(FILE);
  private final Disk disk = new Disk(1);

  DioDrain() {
    disk.write(BLOCK, FILE);
  }

  /// Writes the file's name into its block past the cache, if it has one.
  public final void write() {
    int block = begin();
    if (block != ExtentMap.HOLE) {
      disk.write(block, FILE);
      count.end();
    }
  }

  /// Frees the block, which another file gets and writes its own name to.
  public abstract void truncate();

  /// Begins a write, and returns its block; or a hole, and there is nothing to write.
  int begin() {
    if (!rwsem.tryLockShared()) {
      return ExtentMap.HOLE;
    }
    int block = countAndLookUp();
    rwsem.unlockShared();
    return block;
  }

  /// Counts a write, unless there is a hole where it goes to.
  final int countAndLookUp() {
    count.begin();
    int block = extents.blockOpaque(0);
    if (block == ExtentMap.HOLE) {
      count.end();
    }
    return block;
  }

  final void punch() {
    extents.punch(0);
  }

  /// Gives the block to another file.
  final void reuse() {
    owner.give(BLOCK, ANOTHER);
    disk.write(BLOCK, ANOTHER);
  }

  /// Whose block it is.
  public final int owner() {
    return owner.file(BLOCK);
  }

  /// Who wrote it.
  public final int contents() {
    return disk.read(BLOCK);
  }
}
