// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.check.runtime;

import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pagetorture.check.explore.Location;
import org.pagetorture.check.explore.Memory;
import org.pagetorture.check.explore.Mode;
import org.pagetorture.check.explore.Stop;

/// What one OS thread runs just now: the setup of a test, or one of its actors.
final class Context {
  private static final ThreadLocal<@Nullable Context> CURRENT = new ThreadLocal<>();

  private static final Context OUTSIDE = new Context(new Heap(), Heap.ARBITER, null);

  final Heap heap;
  final int actor;

  /// How often the actor holds each monitor, by its location.
  final IdentityHashMap<Location, Integer> held = new IdentityHashMap<>();

  /// The values of thread-local variables.
  final Map<Object, @Nullable Object> locals = new HashMap<>();

  /// The objects that the actor allocated and has shown to nobody: it reads from them what it wrote
  /// to them, which is no access. Each is the real object, and natively written as well.
  private final Set<Object> owned = Collections.newSetFromMap(new IdentityHashMap<>());

  /// How many writes, allocations and calls with an effect there were.
  int effects;

  /// The time on the actor's clock, in nanoseconds.
  long time;

  /// How often in a row a loop came round without a read.
  int rounds;

  private final @Nullable Memory memory;
  private int allocations;
  private int initializers;
  private boolean stopped;

  Context(Heap heap, int actor, @Nullable Memory memory) {
    this.heap = heap;
    this.actor = actor;
    this.memory = memory;
  }

  /// The actor that runs here; null in setup, in a class initializer, and outside of a check.
  static @Nullable Context actor() {
    Context current = CURRENT.get();
    return current == null || current.memory == null || current.initializers > 0 ? null : current;
  }

  /// The setup that runs here, or null.
  static @Nullable Context setup() {
    Context current = CURRENT.get();
    return current == null || current.memory != null || current.initializers > 0 ? null : current;
  }

  /// What runs here: setup or an actor.
  static Context current() {
    Context current = CURRENT.get();
    return current == null ? OUTSIDE : current;
  }

  /// Enters (1) or leaves (-1) a class initializer.
  static void initializer(int step) {
    Context current = CURRENT.get();
    if (current != null) {
      current.initializers += step;
    }
  }

  /// Notes that the actor that runs here was stopped: what follows are monitor exits.
  static void stop() {
    Context current = CURRENT.get();
    if (current != null) {
      current.stopped = true;
    }
  }

  /// Runs within this context.
  void run(Runnable body) {
    Context outer = CURRENT.get();
    CURRENT.set(this);
    try {
      body.run();
    } finally {
      CURRENT.set(outer);
    }
  }

  /// The memory of the actor.
  Memory memory() {
    if (stopped || memory == null) {
      throw new Stop();
    }
    return memory;
  }

  boolean isStopped() {
    return stopped;
  }

  Thread thread() {
    return heap.thread(actor);
  }

  @Nullable Object read(Location at, Mode mode) {
    return memory().read(at, mode);
  }

  void write(Location at, Mode mode, @Nullable Object value) {
    effects++;
    memory().write(at, mode, value);
  }

  /// Names an object that the actor has just allocated.
  void allocated(Object object, int length) {
    effects++;
    owned.add(object);
    heap.identities.allocate(actor, allocations++, object, length);
  }

  /// Whether nobody else can know an object.
  boolean owns(Object object) {
    return owned.contains(object);
  }

  /// Notes that an object is accessed otherwise than natively.
  void disown(@Nullable Object object) {
    owned.remove(object);
  }

  /// The canonical object of one that others can know from now on.
  @Nullable Object share(Class<?> type, @Nullable Object value) {
    if (type.isPrimitive() || value == null) {
      return value;
    }
    owned.remove(value);
    return heap.identities.shared(value);
  }

  Cells cells(Object object) {
    return heap.identities.of(object);
  }
}
