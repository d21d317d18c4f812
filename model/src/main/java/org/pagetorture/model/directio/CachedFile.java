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
/// lock; here it spins, as nobody holds it for long.
///
/// Kernel: mm/filemap.c, mm/truncate.c (v6.12).
public final class CachedFile {
  private static final int READ_ONLY = Pte.map(0, 0);

  private static final VarHandle WORD =
      arrayElementVarHandle(int[].class).withInvokeExactBehavior();

  /// Where a process maps the page.
  final Vma vma = new Vma();

  private final AddressSpace cache = new AddressSpace();
  private final ExtentMap extents;
  private final Disk disk;

  /// The contents of the page while it is in the cache.
  private final int[] words;

  /// A file whose word n lies in `blocks[n]`; a block that is allocated but unwritten reads like a
  /// hole, and is one here. Nothing is cached.
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

  /// Maps the page for reading: `filemap_fault()`.
  void fault() {
    lock();
    fillUnlessCached();
    cache.page.refcount.getPlain();
    vma.map(READ_ONLY);
    unlock();
  }

  /// Unmaps and drops the page, if it is cached: `invalidate_inode_pages2()`.
  void invalidate() {
    // dio/B (fence): what was written comes before the look into the cache.
    // Pairs with dio/A in CachedFile.fillUnlessCached(). Without it: DirectWriteVsRead.
    VarHandle.fullFence();
    if (cache.cachedOpaque()) {
      lock();
      if (cache.cachedOpaque()) {
        vma.unmap(cache.page);
        cache.remove();
      }
      unlock();
    }
  }

  /// Writes the block of word `n` past the cache.
  void writeBlock(int n, int word) {
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
    // Pairs with dio/B in CachedFile.invalidate(). Without it: DirectWriteVsRead.
    VarHandle.fullFence();
    for (int n = 0; n < words.length; n++) {
      int block = extents.block(n);
      WORD.setOpaque(words, n, block == ExtentMap.HOLE ? 0 : disk.read(block));
    }
  }

  private void lock() {
    while (cache.page.flags.testOpaque(PageFlags.LOCKED) || !PageLock.tryLock(cache.page.flags)) {
      Thread.onSpinWait();
    }
  }

  private void unlock() {
    PageLock.unlock(cache.page.flags);
  }
}
