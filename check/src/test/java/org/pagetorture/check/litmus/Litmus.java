// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.check.litmus;

import java.util.List;

/// A litmus test: a few threads over a few locations, and what is observed in the end.
///
/// @param name its name
/// @param locations the shared variables
/// @param threads the code of each thread
/// @param observed what a final state tells, in the order in which it is printed
public record Litmus(
    String name, List<Variable> locations, List<Code> threads, List<Observed> observed) {
  /// A shared variable.
  public record Variable(String name, int initial) {}

  /// One part of a final state: a register, or a location when `thread` is -1.
  public record Observed(String name, int thread, int index) {}

  /// Reads a test from its text.
  ///
  /// @throws IllegalArgumentException if it cannot be read
  public static Litmus parse(String text) {
    return LitmusParser.parse(text);
  }

  /// A final state, such as `0:r1=0; x=1`.
  public String state(int[][] registers, int[] memory) {
    StringBuilder state = new StringBuilder();
    for (Observed part : observed) {
      int[] values = part.thread < 0 ? memory : registers[part.thread];
      state.append(state.isEmpty() ? "" : "; ").append(part.name).append('=');
      state.append(values[part.index]);
    }
    return state.toString();
  }
}
