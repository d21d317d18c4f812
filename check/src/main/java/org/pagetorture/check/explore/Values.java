// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.check.explore;

import org.jspecify.annotations.Nullable;

/// Values as Java's `==` compares them. The `equals` of an object under test is never called.
public final class Values {
  private Values() {}

  /// Whether `==` holds between two values that Java code holds: boxes stand for primitives.
  @SuppressWarnings("ReferenceEquality")
  public static boolean same(@Nullable Object a, @Nullable Object b) {
    return a == b || (a != null && isBox(a) && a.equals(b));
  }

  /// A hash code that goes with [#same].
  static int hash(@Nullable Object value) {
    return value != null && isBox(value) ? value.hashCode() : System.identityHashCode(value);
  }

  private static boolean isBox(Object value) {
    return value instanceof Number || value instanceof Boolean || value instanceof Character;
  }
}
