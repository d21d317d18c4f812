// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.check.shadow;

import org.jspecify.annotations.Nullable;

/// Stands in for `jdk.internal.reflect.Reflection` and `sun.reflect.misc.ReflectUtil`.
public final class Reflection {
  private Reflection() {}

  public static Class<?> getCallerClass() {
    return StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE)
        .walk(frames -> frames.skip(2).findFirst().orElseThrow().getDeclaringClass());
  }

  public static void ensureMemberAccess(
      Class<?> caller, Class<?> owner, @Nullable Object target, int modifiers) {}
}
