// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.check.shadow;

/// Stands in for `jdk.internal.util.ArraysSupport`.
public final class ArraysSupport {
  private ArraysSupport() {}

  public static int newLength(int oldLength, int minGrowth, int prefGrowth) {
    return Math.addExact(oldLength, Math.max(minGrowth, prefGrowth));
  }
}
