// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.check.explore;

import org.pagetorture.check.model.MemoryModel;

/// Explores every execution of a program.
public final class Explorer {
  private Explorer() {}

  /// Explores every execution of a program under a model.
  public static Exploration explore(Program program, MemoryModel model, Limits limits) {
    program.begin();
    throw new UnsupportedOperationException();
  }

  /// Explores until the execution of that number, and shows it.
  ///
  /// @throws IllegalArgumentException if there are fewer
  public static Witness witness(Program program, MemoryModel model, Limits limits, long number) {
    program.begin();
    throw new UnsupportedOperationException();
  }
}
