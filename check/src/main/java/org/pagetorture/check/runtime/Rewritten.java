// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.check.runtime;

/// Marks the class loaders whose classes call this package for every access to memory.
public interface Rewritten {
  /// Whether the code of a class was rewritten.
  static boolean is(Class<?> type) {
    return type.getClassLoader() instanceof Rewritten;
  }

  /// Whether the state of its objects is virtual: it was rewritten, or stands in for such a class.
  static boolean isVirtual(Class<?> type) {
    return is(type) || type.getPackageName().equals("org.pagetorture.check.shadow");
  }
}
