// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.check.runtime;

import static org.pagetorture.check.explore.Memory.UNCHANGED;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.pagetorture.check.explore.Location;
import org.pagetorture.check.explore.Mode;

/// The monitors of rewritten code, and its locks: a location each, that names the actor that holds
/// it.
///
/// Neither to enter nor to exit is an effect: a round of a loop that locks and unlocks, and only
/// reads, changes nothing.
public final class Monitors {
  private Monitors() {}

  /// `monitorenter`.
  public static void enter(@Nullable Object object) {
    Objects.requireNonNull(object, "synchronized on null");
    enter(object, false, true);
  }

  /// `monitorexit`. An actor that was stopped exits nothing.
  public static void exit(@Nullable Object object) {
    if (object != null) {
      exit(object, false);
    }
  }

  /// Enters, and returns whether it could.
  ///
  /// @param isLock whether it is a lock: it has accesses of its own, which are volatile
  /// @param waits whether it waits for who holds it
  public static boolean enter(Object object, boolean isLock, boolean waits) {
    Context context = Context.actor();
    if (context == null) {
      return true;
    }
    Location lock = lock(context, object, isLock);
    if (context.held.merge(lock, 1, Integer::sum) > 1) {
      return true;
    }
    int mark = context.memory().reads();
    Object before =
        context
            .memory()
            .update(
                lock,
                isLock ? Mode.VOLATILE : Mode.ACQUIRE,
                owner -> owner == null ? context.actor : UNCHANGED);
    if (before == null) {
      return true;
    }
    if (waits) {
      throw context.memory().block(mark);
    }
    context.held.remove(lock);
    return false;
  }

  /// Exits.
  public static void exit(Object object, boolean isLock) {
    Context context = Context.actor();
    if (context == null || context.isStopped()) {
      return;
    }
    Location lock = lock(context, object, isLock);
    int count = count(context, lock);
    if (count > 1) {
      context.held.put(lock, count - 1);
    } else {
      context.held.remove(lock);
      context.memory().write(lock, isLock ? Mode.VOLATILE : Mode.RELEASE, null);
    }
  }

  /// Whether the actor holds a lock.
  public static boolean holds(Object lock) {
    Context context = Context.actor();
    return context != null && context.held.containsKey(lock(context, lock, true));
  }

  /// How often the actor entered.
  static int count(Context context, Location lock) {
    Integer count = context.held.get(lock);
    if (count == null) {
      throw new IllegalMonitorStateException();
    }
    return count;
  }

  static Location lock(Context context, Object object, boolean isLock) {
    Object canonical = Objects.requireNonNull(context.heap.identities.canonical(object));
    Cells cells = context.cells(canonical);
    return isLock ? cells.part("held", null) : cells.lock();
  }
}
