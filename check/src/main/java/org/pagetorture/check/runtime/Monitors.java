// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.check.runtime;

import static org.pagetorture.check.explore.Memory.UNCHANGED;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.pagetorture.check.explore.Location;
import org.pagetorture.check.explore.Mode;

/// The monitors of rewritten code: a location each, that names the actor that holds it.
public final class Monitors {
  private Monitors() {}

  /// `monitorenter`.
  public static void enter(@Nullable Object object) {
    Objects.requireNonNull(object, "synchronized on null");
    Context context = Context.actor();
    if (context == null) {
      return;
    }
    Location lock = context.cells(canonical(context, object)).lock();
    if (context.held.merge(lock, 1, Integer::sum) > 1) {
      return;
    }
    int mark = context.memory().reads();
    Object before =
        context
            .memory()
            .update(lock, Mode.ACQUIRE, owner -> owner == null ? context.actor : UNCHANGED);
    if (before != null) {
      throw context.memory().block(mark);
    }
  }

  /// `monitorexit`. An actor that was stopped exits nothing.
  public static void exit(@Nullable Object object) {
    Context context = Context.actor();
    if (context == null || context.isStopped() || object == null) {
      return;
    }
    Location lock = context.cells(canonical(context, object)).lock();
    Integer count = context.held.get(lock);
    if (count == null) {
      throw new IllegalMonitorStateException();
    }
    if (count > 1) {
      context.held.put(lock, count - 1);
    } else {
      context.held.remove(lock);
      // No effect: a round of a loop that locks and unlocks, and only reads, changes nothing.
      context.memory().write(lock, Mode.RELEASE, null);
    }
  }

  private static Object canonical(Context context, Object object) {
    return Objects.requireNonNull(context.heap.identities.canonical(object));
  }
}
