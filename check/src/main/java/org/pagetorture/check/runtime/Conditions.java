// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.check.runtime;

import java.util.Objects;
import org.pagetorture.check.explore.Location;
import org.pagetorture.check.explore.Mode;

/// Waiting and notifying: the set of the actors that wait is a location of its own, one bit for
/// each.
@SuppressWarnings("ReferenceEquality") // whether an object is its own condition
public final class Conditions {
  private Conditions() {}

  /// `Object.wait()`.
  public static void await(Object object) {
    await(object, object, false);
  }

  /// `Object.wait(long)`.
  public static void await(Object object, long millis) {
    await(object, object, millis > 0 && Threads.givesUp(millis * 1_000_000));
  }

  /// `Object.notify()`.
  public static void signal(Object object) {
    signal(object, object, false);
  }

  /// `Object.notifyAll()`.
  public static void signalAll(Object object) {
    signal(object, object, true);
  }

  /// Leaves the monitor, waits to be notified, and enters it again.
  ///
  /// @param condition what is notified
  /// @param givesUp whether it does not wait for that
  public static void await(Object condition, Object monitor, boolean givesUp) {
    Context context = Context.actor();
    if (context == null) {
      throw new IllegalStateException("nobody can notify who waits in setup");
    }
    boolean isLock = condition != monitor;
    int count = Monitors.count(context, Monitors.lock(context, monitor, isLock));
    Location waiting = waiting(context, condition);
    int bit = 1 << (context.actor + 1);
    context.write(waiting, Mode.OPAQUE, set(context, waiting) | bit);
    for (int i = 0; i < count; i++) {
      Monitors.exit(monitor, isLock);
    }
    int mark = context.memory().reads();
    if (!givesUp && (set(context, waiting) & bit) != 0) {
      throw context.memory().block(mark);
    }
    for (int i = 0; i < count; i++) {
      Monitors.enter(monitor, isLock, true);
    }
    if (givesUp) {
      context.write(waiting, Mode.OPAQUE, set(context, waiting) & ~bit);
    }
  }

  /// Wakes one of those that wait, whichever, or all.
  public static void signal(Object condition, Object monitor, boolean all) {
    Context context = Context.actor();
    if (context == null) {
      return;
    }
    Monitors.count(context, Monitors.lock(context, monitor, condition != monitor));
    Location waiting = waiting(context, condition);
    int set = set(context, waiting);
    if (set == 0) {
      return;
    }
    int left = 0;
    if (!all) {
      int skipped = Integer.bitCount(set) == 1 ? 0 : context.memory().choose(Integer.bitCount(set));
      int first = set;
      for (int i = 0; i < skipped; i++) {
        first &= first - 1;
      }
      left = set & ~Integer.lowestOneBit(first);
    }
    context.write(waiting, Mode.OPAQUE, left);
  }

  private static int set(Context context, Location waiting) {
    return (int) Objects.requireNonNull(context.read(waiting, Mode.OPAQUE));
  }

  private static Location waiting(Context context, Object condition) {
    return context.cells(condition).part("waiting", 0);
  }
}
