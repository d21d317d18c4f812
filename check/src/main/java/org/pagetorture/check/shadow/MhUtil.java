// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.check.shadow;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/// Stands in for `jdk.internal.invoke.MhUtil`.
public final class MhUtil {
  private MhUtil() {}

  public static VarHandle findVarHandle(MethodHandles.Lookup lookup, String name, Class<?> type) {
    return findVarHandle(lookup, lookup.lookupClass(), name, type);
  }

  public static VarHandle findVarHandle(
      MethodHandles.Lookup lookup, Class<?> owner, String name, Class<?> type) {
    try {
      return lookup.findVarHandle(owner, name, type);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(name, e);
    }
  }
}
