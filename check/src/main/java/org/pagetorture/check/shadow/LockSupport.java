// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.check.shadow;

import org.jspecify.annotations.Nullable;
import org.pagetorture.check.runtime.Threads;

/// Stands in for `java.util.concurrent.locks.LockSupport`: to park is to wait for a permit.
public final class LockSupport {
  private LockSupport() {}

  public static void park() {
    Threads.park();
  }

  public static void park(@Nullable Object blocker) {
    Threads.park();
  }

  public static void parkNanos(long nanos) {
    Threads.park(nanos);
  }

  public static void parkNanos(@Nullable Object blocker, long nanos) {
    Threads.park(nanos);
  }

  public static void unpark(@Nullable Thread thread) {
    Threads.unpark(thread);
  }

  public static void setCurrentBlocker(@Nullable Object blocker) {}

  public static @Nullable Object getBlocker(Thread thread) {
    return null;
  }

  /// As the JDK's own classes call it.
  public static long getThreadId(Thread thread) {
    return thread.threadId();
  }
}
