// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.check.litmus;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The code of a thread as it grows.
final class CodeBuilder {
  private static final Expression FALSE = registers -> 0;

  private final List<Instruction> instructions = new ArrayList<>();
  private final List<Integer> registers = new ArrayList<>();
  private final Map<String, Integer> names = new LinkedHashMap<>();

  /// The register of that name.
  int register(String name) {
    return names.computeIfAbsent(name, _ -> temporary());
  }

  /// Gives a register the value with which the thread starts.
  void initialise(String name, int value) {
    registers.set(register(name), value);
  }

  /// A new register for an intermediate value.
  int temporary() {
    registers.add(0);
    return registers.size() - 1;
  }

  Map<String, Integer> names() {
    return names;
  }

  void emit(Instruction instruction) {
    instructions.add(instruction);
  }

  /// Where the next instruction will stand.
  int here() {
    return instructions.size();
  }

  /// A jump whose target is not known yet.
  int hole() {
    emit(new Instruction.LoopHead());
    return here() - 1;
  }

  /// Makes the hole a jump to here.
  void fill(int hole, Expression condition) {
    instructions.set(hole, new Instruction.JumpUnless(condition, here()));
  }

  void jump(int target) {
    emit(new Instruction.JumpUnless(FALSE, target));
  }

  void fillAlways(int hole) {
    fill(hole, FALSE);
  }

  Code build() {
    return new Code(List.copyOf(instructions), List.copyOf(registers), List.copyOf(names.values()));
  }
}
