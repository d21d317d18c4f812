// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.check.runtime;

/// Passes on what a method handle threw.
final class Thrown {
  private Thrown() {}

  /// Throws it as it is. Declared to return, so that callers can say `throw`.
  static RuntimeException unchecked(Throwable thrown) {
    throw Thrown.<RuntimeException>as(thrown);
  }

  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // erased: nothing is cast
  private static <T extends Throwable> T as(Throwable thrown) throws T {
    throw (T) thrown;
  }
}
