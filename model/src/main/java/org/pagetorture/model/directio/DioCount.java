// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.directio;

import static java.lang.invoke.ConstantBootstraps.fieldVarHandle;
import static java.lang.invoke.MethodHandles.lookup;

import java.lang.invoke.VarHandle;

/// How many direct I/Os of a file are under way: `i_dio_count`.
///
/// Kernel: include/linux/fs.h:inode_dio_begin(), fs/inode.c:inode_dio_wait() (v6.12).
final class DioCount {
  private static final VarHandle COUNT =
      fieldVarHandle(lookup(), "count", VarHandle.class, DioCount.class, int.class)
          .withInvokeExactBehavior();

  private int count;

  /// Counts one more. Orders nothing: the caller's lock does.
  void begin() {
    int seen;
    do {
      seen = (int) COUNT.getOpaque(this);
    } while (!COUNT.weakCompareAndSetPlain(this, seen, seen + 1));
  }

  /// Counts one less: the I/O is done.
  void end() {
    // dio/E (release): the I/O is done before it is not counted any more.
    // Pairs with dio/F in DioCount.isIdle(). Without it: DirectWriteVsTruncate.
    int before = (int) COUNT.getAndAddRelease(this, -1);
  }

  /// Whether no I/O is under way. The kernel sleeps until it is so.
  boolean isIdle() {
    // dio/F (acquire): the I/Os are done before their blocks are freed.
    // Pairs with dio/E in DioCount.end(). Without it: DirectWriteVsTruncate.
    return (int) COUNT.getAcquire(this) == 0;
  }
}
