// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.directio;

import static java.lang.invoke.MethodHandles.arrayElementVarHandle;

import java.lang.invoke.VarHandle;
import org.pagetorture.model.disk.Disk;
import org.pagetorture.model.disk.ExtentMap;
import org.pagetorture.model.mm.AddressSpace;
import org.pagetorture.model.mm.Pte;
import org.pagetorture.model.mm.Vma;
import org.pagetorture.model.page.PageFlags;
import org.pagetorture.model.page.PageLock;

/// A file of one page, the cache over it, and the disk under it: where direct I/O meets the rest.
///
/// The page has a word for each of its blocks, and its lock orders them. The kernel sleeps for that
/// lock and for a writeback; here they are spun for, as both end by themselves.
///
/// Kernel: mm/filemap.c, mm/truncate.c, mm/page-writeback.c (v6.12).
public final class CachedFile {
  private static final int READ_ONLY = Pte.map(0, 0);
  private static final int WRITABLE = Pte.map(0, Pte.WRITE);

  private static final VarHandle WORD =
      arrayElementVarHandle(int[].class).withInvokeExactBehavior();

  /// Where a process maps the page.
  final Vma vma = new Vma();

  private final AddressSpace cache = new AddressSpace();
  private final PageFlags flags = cache.page.flags;
  private final ExtentMap extents;
  private final Disk disk;

  /// The contents of the page while it is in the cache.
  private final int[] words;

  /// A file whose word n lies in block n, or in a hole for [ExtentMap#HOLE]: like one reads a block
  /// that is allocated but unwritten. Nothing is cached.
  public CachedFile(int... blocks) {
    extents = new ExtentMap(blocks);
    disk = new Disk(blocks.length);
    words = new int[blocks.length];
    cache.remove();
  }

  /// Reads word `n`, and caches what the page lacks: `filemap_read()`.
  public int read(int n) {
    lock();
    fillUnlessCached();
    int word = (int) WORD.getOpaque(words, n);
    unlock();
    return word;
  }

  /// Writes word `n` into the cache: `generic_perform_write()`.
  public void write(int n, int word) {
    lock();
    fillUnlessCached();
    WORD.setOpaque(words, n, word);
    flags.testAndSetPlain(PageFlags.DIRTY);
    unlock();
  }

  /// Stores word `n` through a mapping, and returns whether it did: the entry may be gone, or not
  /// writable any more, when the fault has set it.
  public boolean store(int n, int word) {
    fault(WRITABLE);
    vma.ptl.lock();
    boolean writable = vma.isWritable();
    if (writable) {
      WORD.setOpaque(words, n, word);
    }
    vma.ptl.unlock();
    return writable;
  }

  /// Maps the page for reading: `filemap_fault()`.
  void fault() {
    fault(READ_ONLY);
  }

  private void fault(int entry) {
    lock();
    fillUnlessCached();
    cache.page.refcount.getPlain();
    vma.map(entry);
    if (entry == WRITABLE) {
      flags.testAndSetPlain(PageFlags.DIRTY);
    }
    unlock();
  }

  /// Writes the page to the disk if it is dirty, without its lock while the device is at work.
  public void writeback() {
    lock();
    boolean dirty = isDirty();
    if (dirty) {
      flags.testAndSetPlain(PageFlags.WRITEBACK);
      vma.writeProtect();
      flags.testAndClearPlain(PageFlags.DIRTY);
    }
    unlock();
    if (dirty) {
      writeOut();
      // dio/C (release): the disk has the page before its writeback is over.
      // Pairs with dio/D in CachedFile.waitForWriteback(). Without it: WritebackVsDirectWrite,
      // BufferedWriteVsDirectRead.
      flags.getAndXorRelease(PageFlags.WRITEBACK);
    }
  }

  /// Waits until nobody writes the page back: `folio_wait_writeback()`.
  void waitForWriteback() {
    // dio/D (acquire): the writeback is over before the disk is read.
    // Pairs with dio/C in CachedFile.writeback(). Without it: BufferedWriteVsDirectRead.
    while (flags.testAcquire(PageFlags.WRITEBACK)) {
      Thread.onSpinWait();
    }
  }

  /// Drops the page, and returns whether it is gone, which a dirty one is not:
  /// `invalidate_inode_pages2()`.
  public boolean invalidate() {
    if (!lockAndUnmap()) {
      return true;
    }
    boolean clean = !isDirty();
    if (clean) {
      remove();
    }
    unlock();
    return clean;
  }

  /// Locks and unmaps the page, and returns whether there was one in the cache.
  boolean lockAndUnmap() {
    // dio/B (fence): what was written comes before the look into the cache.
    // Pairs with dio/A in CachedFile.fillUnlessCached(). Without it: DirectWriteVsRead.
    VarHandle.fullFence();
    if (!cache.cachedOpaque()) {
      return false;
    }
    lock();
    boolean cached = cache.cachedOpaque();
    if (cached) {
      vma.unmap(cache.page);
    } else {
      unlock();
    }
    return cached;
  }

  /// Takes the page, which is locked, out of the cache, dirty or not.
  void remove() {
    flags.testAndClearPlain(PageFlags.DIRTY);
    cache.remove();
  }

  boolean isDirty() {
    return flags.testOpaque(PageFlags.DIRTY);
  }

  /// Copies the page to the disk.
  void writeOut() {
    for (int n = 0; n < words.length; n++) {
      disk.write(n, (int) WORD.getOpaque(words, n));
    }
  }

  /// Reads the block of word `n` past the cache.
  public int readBlock(int n) {
    return disk.read(n);
  }

  /// Writes the block of word `n` past the cache.
  public void writeBlock(int n, int word) {
    disk.write(n, word);
  }

  /// Makes an unwritten block of word `n` a written one: `iomap_dio_ops.end_io`.
  void convert(int n) {
    extents.map(n, n);
  }

  private void fillUnlessCached() {
    if (cache.cachedOpaque()) {
      return;
    }
    cache.add();
    // dio/A (fence): the page is in the cache before its blocks are read.
    // Pairs with dio/B in CachedFile.lockAndUnmap(). Without it: DirectWriteVsRead.
    VarHandle.fullFence();
    for (int n = 0; n < words.length; n++) {
      int block = extents.blockOpaque(n);
      WORD.setOpaque(words, n, block == ExtentMap.HOLE ? 0 : disk.read(block));
    }
  }

  private void lock() {
    PageLock.lock(flags);
  }

  void unlock() {
    PageLock.unlock(flags);
  }
}
