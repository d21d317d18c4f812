// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.check.litmus;

import org.jspecify.annotations.Nullable;
import org.pagetorture.check.explore.Fence;
import org.pagetorture.check.explore.Mode;

/// One instruction of a thread. Registers, locations and jump targets are indices.
public sealed interface Instruction {
  /// Sets a register.
  record Assign(int register, Expression value) implements Instruction {}

  /// Goes on at `target` if the condition is 0.
  record JumpUnless(Expression condition, int target) implements Instruction {}

  /// The head of a loop.
  record LoopHead() implements Instruction {}

  /// What other threads take part in: one step of a machine that interleaves.
  sealed interface Shared extends Instruction {}

  /// Reads a location into a register.
  record Read(int register, int location, Mode mode) implements Shared {}

  /// Writes a location.
  record Write(int location, Mode mode, Expression value) implements Shared {}

  /// Reads a location into a register and changes it, in one step.
  record Update(int register, int location, Mode mode, Change change) implements Shared {}

  /// A fence.
  record Barrier(Fence fence) implements Shared {}

  /// A full fence in every other thread.
  record Membarrier() implements Shared {}

  /// What an update makes of the value that it reads.
  @FunctionalInterface
  interface Change {
    /// The value after, or null if the update only reads: a CAS that fails.
    @Nullable Integer after(int before, int[] registers);
  }
}
