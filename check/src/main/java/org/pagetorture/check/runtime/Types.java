// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.check.runtime;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import org.jspecify.annotations.Nullable;

/// Default values and conversions of the types of Java.
final class Types {
  private Types() {}

  /// The default value of a type: a boxed zero, or null.
  static @Nullable Object zero(Class<?> type) {
    if (!type.isPrimitive()) {
      return null;
    }
    return switch (type.descriptorString().charAt(0)) {
      case 'Z' -> false;
      case 'B' -> (byte) 0;
      case 'C' -> (char) 0;
      case 'S' -> (short) 0;
      case 'I' -> 0;
      case 'J' -> 0L;
      case 'F' -> 0f;
      default -> 0d;
    };
  }

  /// A boxed value or reference as a variable of that type holds it.
  ///
  /// @throws ClassCastException if it cannot
  static @Nullable Object as(Class<?> type, @Nullable Object value) {
    if (!type.isPrimitive()) {
      return type.cast(value);
    }
    Class<?> box = MethodType.methodType(type).wrap().returnType();
    if (box.isInstance(value)) {
      return value;
    }
    try {
      return MethodHandles.identity(type).invokeWithArguments(value);
    } catch (Throwable e) {
      throw Thrown.unchecked(e);
    }
  }

  /// What a witness calls a class.
  static String name(Class<?> type) {
    String simple = type.getSimpleName();
    return simple.isEmpty()
        ? type.getName().substring(type.getName().lastIndexOf('.') + 1)
        : simple;
  }
}
