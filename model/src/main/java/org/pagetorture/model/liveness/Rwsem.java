// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.liveness;

import static java.lang.invoke.ConstantBootstraps.fieldVarHandle;
import static java.lang.invoke.MethodHandles.lookup;

import java.lang.invoke.VarHandle;

/// A semaphore that readers share, but not past a writer who waits: `mmap_lock`, and what the
/// `invalidate_lock` is when writers queue.
///
/// It orders nothing: the races with it ask who sleeps, not what the lock protects.
///
/// Kernel: kernel/locking/rwsem.c (v6.12).
public final class Rwsem {
  private static final int WRITER = 1;
  private static final int WAITERS = 1 << 1;
  private static final int READER = 1 << 8;

  private static final VarHandle COUNT =
      fieldVarHandle(lookup(), "count", VarHandle.class, Rwsem.class, int.class)
          .withInvokeExactBehavior();

  /// Readers, [#WAITERS] and [#WRITER].
  private int count;

  /// Shares the semaphore, unless a writer has it or waits, and returns whether it did.
  public boolean tryRead() {
    int seen;
    do {
      seen = countOpaque();
      if ((seen & (WRITER | WAITERS)) != 0) {
        return false;
      }
    } while (!COUNT.weakCompareAndSetPlain(this, seen, seen + READER));
    return true;
  }

  /// Shares the semaphore, spinning while a writer has it.
  public void read() {
    while (!tryRead()) {
      Thread.onSpinWait();
    }
  }

  /// Lets go of a share.
  public void unlockRead() {
    add(-READER);
  }

  /// Takes the semaphore alone, if it is free, and returns whether it did.
  public boolean tryWrite() {
    int seen;
    do {
      seen = countOpaque();
      if (seen != 0) {
        return false;
      }
    } while (!COUNT.weakCompareAndSetPlain(this, seen, WRITER));
    return true;
  }

  /// Begins to wait as a writer, if there are readers, and returns whether it does. It sleeps for
  /// good: the model's writer gives up, but keeps its place. Without readers it comes and goes.
  public boolean queueWrite() {
    int seen;
    do {
      seen = countOpaque();
      if (seen < READER) {
        return false;
      }
    } while (!COUNT.weakCompareAndSetPlain(this, seen, seen | WAITERS));
    return true;
  }

  /// Lets go of the semaphore as its writer.
  public void unlockWrite() {
    add(-WRITER);
  }

  private void add(int n) {
    int seen;
    do {
      seen = countOpaque();
    } while (!COUNT.weakCompareAndSetPlain(this, seen, seen + n));
  }

  private int countOpaque() {
    return (int) COUNT.getOpaque(this);
  }
}
