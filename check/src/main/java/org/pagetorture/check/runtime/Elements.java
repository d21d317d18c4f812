// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.check.runtime;

import java.lang.reflect.Array;
import org.jspecify.annotations.Nullable;
import org.pagetorture.check.explore.Location;
import org.pagetorture.check.explore.Mode;

/// The array elements of rewritten code.
///
/// The native instructions stay, with their checks and their static types; the element of the real
/// array is only what the value passes through, from the memory to a load and from a store to it.
@SuppressWarnings("ReferenceEquality") // whether arrays are the same
public final class Elements {
  private Elements() {}

  /// Before a load: puts what the memory returns where the load finds it.
  public static void beforeLoad(@Nullable Object array, int index) {
    Context context = Context.actor();
    if (context != null && array != null && isWithin(array, index) && !context.owns(array)) {
      Array.set(array, index, context.read(at(context, array, index), Mode.PLAIN));
    }
  }

  /// Before a store: the initial value is seen before the store overwrites it.
  public static void beforeStore(@Nullable Object array, int index) {
    if (array == null || !isWithin(array, index)) {
      return;
    }
    Context context = Context.actor();
    if (context != null) {
      var _ = at(context, array, index);
      return;
    }
    Context setup = Context.setup();
    if (setup != null) {
      setup.heap.willWrite(array, index);
    }
  }

  /// After a store: hands what it stored to the memory.
  public static void afterStore(Object array, int index) {
    Context context = Context.actor();
    if (context != null) {
      Object value = context.share(array.getClass().componentType(), Array.get(array, index));
      context.write(at(context, array, index), Mode.PLAIN, value);
    }
  }

  /// `System.arraycopy`: element by element.
  public static void copy(Object from, int fromIndex, Object to, int toIndex, int length) {
    Context context = Context.actor();
    if (context == null || from == to) {
      copyNatively(context, from, fromIndex, to, toIndex, length);
      return;
    }
    java.util.Objects.checkFromIndexSize(fromIndex, length, Array.getLength(from));
    java.util.Objects.checkFromIndexSize(toIndex, length, Array.getLength(to));
    for (int i = 0; i < length; i++) {
      beforeLoad(from, fromIndex + i);
      beforeStore(to, toIndex + i);
      Array.set(to, toIndex + i, Array.get(from, fromIndex + i));
      afterStore(to, toIndex + i);
    }
  }

  /// `clone()`, which may be that of an array.
  public static Object copyOf(Object array) {
    int length = Array.getLength(array);
    Object copy = Array.newInstance(array.getClass().componentType(), length);
    Allocations.array(copy);
    copy(array, 0, copy, 0, length);
    return copy;
  }

  static Location at(Context context, Object array, int index) {
    return context.cells(array).element(index);
  }

  private static void copyNatively(
      @Nullable Context context, Object from, int fromIndex, Object to, int toIndex, int length) {
    if (context != null) {
      throw new org.pagetorture.check.explore.Unsupported("System.arraycopy within one array");
    }
    for (int i = 0; i < length; i++) {
      beforeStore(to, toIndex + i);
    }
    System.arraycopy(from, fromIndex, to, toIndex, length);
  }

  private static boolean isWithin(Object array, int index) {
    return index >= 0 && index < Array.getLength(array);
  }
}
