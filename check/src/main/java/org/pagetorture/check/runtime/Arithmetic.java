// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.check.runtime;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The atomic updates of `VarHandle` on boxed values.
final class Arithmetic {
  private Arithmetic() {}

  /// The value after an update: `set`, `add`, `or`, `and` or `xor`.
  static @Nullable Object apply(String operator, @Nullable Object old, @Nullable Object operand) {
    if (operator.equals("set")) {
      return operand;
    }
    Objects.requireNonNull(operand);
    return switch (Objects.requireNonNull(old)) {
      case Boolean value -> bit(operator, value ? 1 : 0, operand.equals(true) ? 1 : 0) != 0;
      case Character value -> (char) bit(operator, value, (char) operand);
      case Float value -> value + (float) operand;
      case Double value -> value + (double) operand;
      case Byte value -> (byte) bit(operator, value, (byte) operand);
      case Short value -> (short) bit(operator, value, (short) operand);
      case Integer value -> (int) bit(operator, value, (int) operand);
      case Long value -> bit(operator, value, (long) operand);
      default -> throw new UnsupportedOperationException(operator + " of a reference");
    };
  }

  private static long bit(String operator, long old, long operand) {
    return switch (operator) {
      case "add" -> old + operand;
      case "or" -> old | operand;
      case "and" -> old & operand;
      default -> old ^ operand;
    };
  }
}
