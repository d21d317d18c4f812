// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.writeback;

import org.pagetorture.model.dirty.DirtyMark;
import org.pagetorture.model.disk.Disk;
import org.pagetorture.model.mm.Pte;
import org.pagetorture.model.mm.Vma;
import org.pagetorture.model.page.Page;
import org.pagetorture.model.page.PageFlags;
import org.pagetorture.model.page.PageLock;

/// What keeps a page as it is while it is written: its checksum is taken first, and the device
/// fetches the page afterwards.
///
/// Writeback takes the write bit away, so that the next store through the entry faults, and the
/// fault may wait for the end of writeback. A store through a pin asks nobody. One object is one
/// page of one file.
///
/// Kernel: mm/page-writeback.c:folio_wait_stable(), fs/btrfs/file-item.c:btrfs_csum_one_bio()
/// (v6.12).
public abstract sealed class StablePages
    permits WaitStable, CopyForDisk, LeavePinned, BustedNoWaitStable, BustedStorePinned {
  /// What [#read()] returns when the checksum is that of other contents: `EIO`.
  public static final int MISMATCH = -1;

  private static final int BLOCK = 0;
  private static final int CHECKSUM = 1;
  private static final int WORDS = 16;
  private static final int CRC32C = 0x82F63B78;

  final Page page = new Page(1, 1, PageFlags.UPTODATE | PageFlags.DIRTY);
  private final Vma vma = new Vma();
  private final Disk disk = new Disk(2);

  /// Stores to the page, and returns whether it did.
  public abstract boolean store(int data);

  /// Writes the page and its checksum, if it is dirty and nobody has it locked.
  public final void writeBack() {
    if (!PageLock.tryLock(page.flags)) {
      return;
    }
    boolean cleaned = isWritten();
    if (cleaned) {
      vma.writeProtect();
      cleaned = clean();
    }
    if (cleaned) {
      page.flags.testAndSetPlain(PageFlags.WRITEBACK);
    }
    PageLock.unlock(page.flags);
    if (cleaned) {
      submit();
      end();
    }
  }

  /// Reads the block back, or [#MISMATCH].
  public final int read() {
    int data = disk.read(BLOCK);
    return disk.read(CHECKSUM) == checksum(data) ? data : MISMATCH;
  }

  /// Cleans the page, which writeback has locked, and returns whether it was dirty.
  boolean clean() {
    return DirtyMark.clearDirty(page);
  }

  /// Whether a fault may make the page writable, which it has locked.
  boolean isStable() {
    return true;
  }

  /// Whether no writeback of the page goes on, which the caller has locked.
  final boolean isWritten() {
    // Opaque: who goes on changes the dirty flag first, an RMW of the same word (dirty/A, dirty/B).
    return !page.flags.testOpaque(PageFlags.WRITEBACK);
  }

  /// Takes the checksum, and lets the device fetch the page: two reads of it.
  void submit() {
    write(checksum(page.data()), page.dataOpaque());
  }

  final void write(int checksum, int data) {
    disk.write(CHECKSUM, checksum);
    disk.write(BLOCK, data);
  }

  /// The CRC-32C of a page whose every word is `data`, a bit at a time: it takes as long as the
  /// kernel takes for a whole page.
  static int checksum(int data) {
    int crc = 0;
    for (int word = 0; word < WORDS; word++) {
      crc ^= data;
      for (int bit = 0; bit < Integer.SIZE; bit++) {
        crc = (crc >>> 1) ^ (CRC32C & -(crc & 1));
      }
    }
    return crc;
  }

  /// Stores as a process does: by an entry that a fault has made writable. Nobody sleeps with this
  /// page locked, so the model spins for the lock.
  final boolean storeMapped(int data) {
    PageLock.lock(page.flags);
    boolean stable = isStable();
    if (stable) {
      vma.map(Pte.map(0, Pte.WRITE));
      DirtyMark.setDirty(page);
    }
    PageLock.unlock(page.flags);
    return stable && vma.store(page, data);
  }

  /// Stores as a device does, by its pin, and marks the page after it.
  final boolean storePinned(int data) {
    page.setData(data);
    DirtyMark.setDirty(page);
    return true;
  }

  private void end() {
    // stable/A (release): the reads of the page, and the writes to the disk, come before the end.
    // Pairs with dirty/B in DirtyMark.clearDirty(). Without it: StoreVsChecksum.
    page.flags.getAndXorRelease(PageFlags.WRITEBACK);
  }
}
