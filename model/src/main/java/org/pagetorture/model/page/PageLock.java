// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.page;

/// The page lock: `PG_locked`, and `PG_waiters` in the same word, so that one RMW lets go of the
/// lock and learns whether anybody waits.
///
/// The kernel sleeps in `folio_lock()`; the model's caller gives up when [#tryLock(PageFlags)]
/// fails, or registers by [#waitUnlocked(PageFlags)] and reports that it would sleep, or spins in
/// [#lock(PageFlags)] where the holder does not wait for anybody.
///
/// Kernel: mm/filemap.c:folio_unlock(), include/linux/pagemap.h:folio_trylock() (v6.12).
public final class PageLock {
  private PageLock() {}

  /// Takes the lock if it is free, and returns whether it did.
  public static boolean tryLock(PageFlags flags) {
    // lock/A (acquire): the lock comes before its section.
    // Pairs with lock/B in PageLock.unlock() and, where the lock is taken for a sleeper, handoff/A
    // in LockQueue.sleep(). Without it: LockVsLock.
    return !flags.testAndSetAcquire(PageFlags.LOCKED);
  }

  /// Takes the lock, spinning for a holder whose section is short: `folio_lock()`.
  public static void lock(PageFlags flags) {
    while (!tryLock(flags)) {
      while (flags.testOpaque(PageFlags.LOCKED)) {
        Thread.onSpinWait();
      }
    }
  }

  /// Lets go of the lock, and returns whether somebody has to be woken.
  public static boolean unlock(PageFlags flags) {
    // lock/B (release): the section comes before the lock is free.
    // Pairs with lock/A in PageLock.tryLock(). Without it: LockVsLock.
    return (flags.getAndXorRelease(PageFlags.LOCKED) & PageFlags.WAITERS) != 0;
  }

  /// Says that somebody waits, and returns whether the lock is still held: the caller sleeps.
  public static boolean waitUnlocked(PageFlags flags) {
    // Plain: the word's own order decides. As in the kernel, who then reads the page has to look at
    // PG_uptodate first, which orders (uptodate/B).
    return (flags.getAndOrPlain(PageFlags.WAITERS) & PageFlags.LOCKED) != 0;
  }
}
