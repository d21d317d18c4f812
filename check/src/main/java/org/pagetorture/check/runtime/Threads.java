// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.check.runtime;

import static org.pagetorture.check.explore.Memory.UNCHANGED;

import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.pagetorture.check.explore.Location;
import org.pagetorture.check.explore.Mode;

/// The threads that actors are, as they see themselves and each other.
public final class Threads {
  private static final long SECOND = 1_000_000_000;

  private Threads() {}

  /// `Thread.currentThread()`.
  public static Thread current() {
    Context context = Context.actor();
    return context == null ? Thread.currentThread() : context.thread();
  }

  /// `Thread.interrupted()`: nobody interrupts an actor.
  public static boolean interrupted() {
    return Context.actor() == null && Thread.interrupted();
  }

  /// The number of the actor that runs here; -1 in setup.
  public static int number() {
    Context context = Context.actor();
    return context == null ? Heap.ARBITER : context.actor;
  }

  /// Whether a timed wait ends without what it waits for: both are explored, unless it lasts a
  /// second or longer, which no actor lets another wait.
  public static boolean givesUp(long nanos) {
    Context context = Context.actor();
    return context != null && nanos < SECOND && context.memory().choose(2) == 1;
  }

  /// The time on the clock of the actor: it stands still, but for the waits that it gives up.
  public static long nanoTime() {
    Context context = Context.actor();
    return context == null ? System.nanoTime() : context.time;
  }

  /// Waits for a permit for some time.
  public static void park(long nanos) {
    Context context = Context.actor();
    if (context != null && givesUp(nanos)) {
      context.effects++;
      context.time += nanos;
    } else {
      park();
    }
  }

  /// Waits for a permit and takes it.
  public static void park() {
    Context context = Context.actor();
    if (context == null) {
      return;
    }
    int mark = context.memory().reads();
    Object permit =
        context
            .memory()
            .update(
                permit(context, context.thread()),
                Mode.ACQUIRE,
                given -> given == null ? UNCHANGED : null);
    if (permit == null) {
      throw context.memory().block(mark);
    }
    context.effects++;
  }

  /// Gives a thread its permit.
  public static void unpark(@Nullable Thread thread) {
    Context context = Context.actor();
    if (context != null && thread != null) {
      context.write(permit(context, thread), Mode.RELEASE, true);
    }
  }

  /// The value of a thread-local variable.
  public static @Nullable Object local(
      Object variable, Supplier<? extends @Nullable Object> initial) {
    Context context = Context.current();
    Object key = key(context, variable);
    if (!context.locals.containsKey(key)) {
      context.locals.put(key, initial.get());
    }
    return context.locals.get(key);
  }

  /// Sets a thread-local variable.
  public static void setLocal(Object variable, @Nullable Object value) {
    Context context = Context.current();
    context.effects++;
    context.locals.put(key(context, variable), value);
  }

  /// Forgets a thread-local variable.
  public static void removeLocal(Object variable) {
    Context context = Context.current();
    context.effects++;
    context.locals.remove(key(context, variable));
  }

  private static Object key(Context context, Object variable) {
    return Objects.requireNonNull(context.heap.identities.canonical(variable));
  }

  private static Location permit(Context context, Thread thread) {
    return context.cells(thread).part("permit", null);
  }
}
