// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.writeback;

import static java.lang.invoke.ConstantBootstraps.fieldVarHandle;
import static java.lang.invoke.MethodHandles.lookup;

import java.lang.invoke.VarHandle;
import org.pagetorture.model.disk.Disk;

/// Which pages fsync writes of a file that somebody goes on dirtying.
///
/// It owes the disk what was dirty when it began, and nothing else: who also writes what becomes
/// dirty ahead of him does not end as long as the other goes on. One object is one file.
///
/// Kernel: mm/page-writeback.c:write_cache_pages() (v6.12).
public abstract sealed class FsyncWalk permits TagSnapshot, BustedDirtyTag, BustedNrToWrite {
  /// What [#fsync()] returns when a page that was dirty at first is not on the disk.
  public static final int NOT_WRITTEN = -1;

  private static final int PAGES = 4;

  private static final VarHandle DIRTY =
      fieldVarHandle(lookup(), "dirty", VarHandle.class, FsyncWalk.class, int.class)
          .withInvokeExactBehavior();

  private final Disk disk = new Disk(PAGES);

  /// The pages that have the tag `PAGECACHE_TAG_DIRTY`, a bit each.
  private int dirty;

  /// Tags page `index` dirty.
  public final void dirty(int index) {
    retag(0, 1 << index);
  }

  /// Writes the file, and returns how many pages more than were dirty at first, or
  /// [#NOT_WRITTEN].
  public final int fsync() {
    int owed = dirtyOpaque();
    int written = walk(owed);
    for (int index = 0; index < PAGES; index++) {
      if (has(owed, index) && disk.read(index) == 0) {
        return NOT_WRITTEN;
      }
    }
    return written - Integer.bitCount(owed);
  }

  /// Goes through the file once, and returns how many pages it wrote. `owed` are the pages that had
  /// the tag at first.
  abstract int walk(int owed);

  /// Writes at most `limit` of those pages that are dirty when the walk comes to them.
  final int writeDirty(int limit) {
    int written = 0;
    for (int index = 0; index < PAGES && written < limit; index++) {
      if (has(dirtyOpaque(), index)) {
        write(index);
        written++;
      }
    }
    return written;
  }

  /// Writes the pages of `tagged`.
  final int writeTagged(int tagged) {
    for (int index = 0; index < PAGES; index++) {
      if (has(tagged, index)) {
        write(index);
      }
    }
    return Integer.bitCount(tagged);
  }

  private void write(int index) {
    retag(1 << index, 0);
    disk.write(index, 1);
  }

  private void retag(int clear, int set) {
    int seen;
    do {
      seen = dirtyOpaque();
    } while (!DIRTY.weakCompareAndSetPlain(this, seen, (seen & ~clear) | set));
  }

  private int dirtyOpaque() {
    return (int) DIRTY.getOpaque(this);
  }

  private static boolean has(int tags, int index) {
    return (tags & (1 << index)) != 0;
  }
}
