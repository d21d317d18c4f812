// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.check.runtime;

import java.lang.reflect.Array;

/// The objects that rewritten code allocates: each is named when its identity can first be seen.
public final class Allocations {
  private Allocations() {}

  /// An object whose outermost constructor that is not rewritten has returned.
  public static void object(Object object) {
    Context context = Context.actor();
    if (context != null) {
      context.allocated(object, 0);
    }
  }

  /// An array.
  public static void array(Object array) {
    Context context = Context.actor();
    if (context != null) {
      context.allocated(array, Array.getLength(array));
    }
  }

  /// `Array.newInstance`.
  public static Object newArray(Class<?> type, int length) {
    Object array = Array.newInstance(type, length);
    array(array);
    return array;
  }

  /// An array of arrays, with those that its allocation put into it.
  public static void arrays(Object array) {
    array(array);
    if (array instanceof Object[] rows && Context.actor() != null) {
      for (int i = 0; i < rows.length; i++) {
        Object row = rows[i];
        if (row != null && row.getClass().isArray()) {
          arrays(row);
          Elements.afterStore(rows, i);
        }
      }
    }
  }
}
