// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.check.litmus;

import java.util.List;

/// The code of one thread.
///
/// @param instructions what it does, from index 0 to the end
/// @param registers the initial values of its registers
/// @param named the registers that the text names; the others hold intermediate values
public record Code(List<Instruction> instructions, List<Integer> registers, List<Integer> named) {
  /// A fresh set of registers.
  public int[] freshRegisters() {
    return registers.stream().mapToInt(Integer::intValue).toArray();
  }
}
