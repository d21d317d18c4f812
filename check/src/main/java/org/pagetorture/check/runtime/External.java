// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.check.runtime;

import java.lang.invoke.CallSite;
import java.lang.invoke.ConstantCallSite;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import org.jspecify.annotations.Nullable;
import org.pagetorture.check.explore.Unsupported;

/// The calls of rewritten code to code that is not rewritten.
public final class External {
  private static final MethodHandle CHECK;

  static {
    try {
      CHECK =
          MethodHandles.lookup()
              .findStatic(
                  External.class,
                  "check",
                  MethodType.methodType(void.class, String.class, Object.class));
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private External() {}

  /// A call that no actor may make.
  public static void call(String name) {
    if (Context.actor() != null) {
      throw new Unsupported(name);
    }
  }

  /// A call, or a native write, that changes what only this actor sees.
  public static void effect() {
    Context context = Context.actor();
    if (context != null) {
      context.effects++;
    }
  }

  /// Links a call whose receiver decides whether an actor may make it.
  public static CallSite link(
      MethodHandles.Lookup caller, String name, MethodType type, MethodHandle target, String what) {
    MethodType checked = MethodType.methodType(void.class, type.parameterType(0));
    return new ConstantCallSite(
        MethodHandles.foldArguments(target.asType(type), CHECK.bindTo(what).asType(checked)));
  }

  @SuppressWarnings("UnusedMethod") // by method handle
  private static void check(String what, @Nullable Object receiver) {
    Context context = Context.actor();
    if (context == null || receiver == null) {
      return;
    }
    Class<?> type = receiver.getClass();
    if (Rewritten.isVirtual(type) || Identities.isValue(receiver) || isImmutable(type)) {
      return;
    }
    if (!context.heap.identities.isFresh(receiver)) {
      throw new Unsupported(what);
    }
    context.effects++;
  }

  private static boolean isImmutable(Class<?> type) {
    return type.getName().startsWith("java.util.ImmutableCollections")
        || type == java.util.Optional.class
        || Enum.class.isAssignableFrom(type);
  }
}
