// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.check.runtime;

import static org.pagetorture.check.explore.Memory.UNCHANGED;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.pagetorture.check.explore.Location;
import org.pagetorture.check.explore.Mode;

/// The monitors of rewritten code: a location each, that names the actor that holds it.
public final class Monitors {
  /// How an actor holds a monitor.
  ///
  /// @param count how often it entered
  /// @param effects how many effects there were before
  record Hold(int count, int effects) {}

  private Monitors() {}

  /// `monitorenter`.
  public static void enter(@Nullable Object object) {
    Objects.requireNonNull(object, "synchronized on null");
    enter(object, Mode.ACQUIRE, true);
  }

  /// `monitorexit`. An actor that was stopped exits nothing.
  public static void exit(@Nullable Object object) {
    if (object != null) {
      exit(object, Mode.RELEASE);
    }
  }

  /// Enters, and returns whether it could.
  ///
  /// @param waits whether it waits for who holds it
  public static boolean enter(Object object, Mode mode, boolean waits) {
    Context context = Context.actor();
    if (context == null) {
      return true;
    }
    Location lock = lock(context, object);
    Hold hold = context.held.get(lock);
    if (hold != null) {
      context.held.put(lock, new Hold(hold.count + 1, hold.effects));
      return true;
    }
    int mark = context.memory().reads();
    Object before =
        context.memory().update(lock, mode, owner -> owner == null ? context.actor : UNCHANGED);
    if (before == null) {
      context.held.put(lock, new Hold(1, context.effects++));
    } else if (waits) {
      throw context.memory().block(mark);
    }
    return before == null;
  }

  /// Exits. Who did nothing in between has done nothing at all.
  public static void exit(Object object, Mode mode) {
    Context context = Context.actor();
    if (context == null || context.isStopped()) {
      return;
    }
    Location lock = lock(context, object);
    Hold hold = hold(context, lock);
    if (hold.count > 1) {
      context.held.put(lock, new Hold(hold.count - 1, hold.effects));
      return;
    }
    context.held.remove(lock);
    boolean isPure = context.effects == hold.effects + 1;
    context.write(lock, mode, null);
    if (isPure) {
      context.effects = hold.effects;
    }
  }

  /// Whether the actor holds it.
  public static boolean holds(Object object) {
    Context context = Context.actor();
    return context != null && context.held.containsKey(lock(context, object));
  }

  static Hold hold(Context context, Location lock) {
    Hold hold = context.held.get(lock);
    if (hold == null) {
      throw new IllegalMonitorStateException();
    }
    return hold;
  }

  static Location lock(Context context, Object object) {
    return context.cells(Objects.requireNonNull(context.heap.identities.canonical(object))).lock();
  }
}
