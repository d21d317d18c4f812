// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.check.litmus;

/// An expression over the registers of one thread. It makes no access: those are instructions.
@FunctionalInterface
public interface Expression {
  /// Its value. A comparison is 1 or 0.
  int value(int[] registers);
}
