// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.check.runtime;

import org.jspecify.annotations.Nullable;
import org.pagetorture.check.explore.Fence;
import org.pagetorture.check.explore.Mode;

/// The fields and fences of rewritten code: each instruction is a call of a method of this class,
/// which goes to the [org.pagetorture.check.explore.Memory] while an actor runs.
public final class Access {
  private Access() {}

  /// `getfield` and `getstatic`, boxed.
  public static @Nullable Object get(@Nullable Object receiver, Variable variable) {
    Context context = Context.actor();
    if (context == null) {
      return variable.get(receiver);
    }
    Object holder = variable.holder(receiver);
    if (isOwn(context, holder, variable)
        || (variable.isFinal && !context.heap.identities.isFresh(holder))) {
      return variable.get(receiver);
    }
    return context.read(context.cells(holder).field(variable), variable.mode);
  }

  /// `putfield` and `putstatic` of a boxed value.
  public static void put(@Nullable Object receiver, @Nullable Object value, Variable variable) {
    Context context = Context.actor();
    if (context == null) {
      Context setup = Context.setup();
      if (setup != null) {
        setup.heap.willWrite(variable, receiver);
      }
      variable.set(receiver, value);
      return;
    }
    if (isOwn(context, variable.holder(receiver), variable)) {
      variable.set(receiver, value);
    }
    initialize(receiver, value, variable);
  }

  /// A write in a constructor to a field that the native instruction writes as well: a final one,
  /// or one written before the constructor of the superclass.
  public static void initialize(
      @Nullable Object receiver, @Nullable Object value, Variable variable) {
    Context context = Context.actor();
    if (context != null) {
      context.write(
          context.cells(variable.holder(receiver)).field(variable),
          variable.mode,
          context.share(variable.type, value));
    }
  }

  /// The end of a constructor that wrote final fields.
  public static void freeze(Object object) {
    Context context = Context.actor();
    if (context != null) {
      context.memory().freeze(context.cells(object).object);
    }
  }

  /// `VarHandle.fullFence()`.
  public static void fullFence() {
    fence(Fence.FULL);
  }

  /// `VarHandle.acquireFence()` and `loadLoadFence()`.
  public static void acquireFence() {
    fence(Fence.ACQUIRE);
  }

  /// `VarHandle.releaseFence()` and `storeStoreFence()`.
  public static void releaseFence() {
    fence(Fence.RELEASE);
  }

  /// The body of a method annotated `Membarrier`.
  public static void membarrier() {
    Context context = Context.actor();
    if (context != null) {
      context.effects++;
      context.memory().membarrier();
    }
  }

  /// The beginning of a class initializer: it runs natively, also within an actor.
  public static void enterInitializer() {
    Context.initializer(1);
  }

  /// The end of a class initializer.
  public static void leaveInitializer() {
    Context.initializer(-1);
  }

  /// Whether a read is none of shared memory. A volatile one is, for what it orders.
  private static boolean isOwn(Context context, Object holder, Variable variable) {
    return variable.mode == Mode.PLAIN && context.owns(holder);
  }

  private static void fence(Fence fence) {
    Context context = Context.actor();
    if (context != null) {
      context.memory().fence(fence);
    }
  }
}
