// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.check.litmus;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.pagetorture.check.explore.Location;
import org.pagetorture.check.explore.Memory;
import org.pagetorture.check.explore.Mode;
import org.pagetorture.check.explore.Program;
import org.pagetorture.check.litmus.Instruction.Assign;
import org.pagetorture.check.litmus.Instruction.Barrier;
import org.pagetorture.check.litmus.Instruction.JumpUnless;
import org.pagetorture.check.litmus.Instruction.LoopHead;
import org.pagetorture.check.litmus.Instruction.Membarrier;
import org.pagetorture.check.litmus.Instruction.Read;
import org.pagetorture.check.litmus.Instruction.Update;
import org.pagetorture.check.litmus.Instruction.Write;

/// A litmus test as a program that can be explored.
public final class LitmusProgram implements Program {
  private final Litmus litmus;
  private final List<Location> locations;
  private final int[][] registers;

  public LitmusProgram(Litmus litmus) {
    this.litmus = litmus;
    locations =
        litmus.locations().stream().map(v -> new Location(v.name(), v.initial(), false)).toList();
    registers = new int[litmus.threads().size()][];
  }

  @Override
  public int actors() {
    return registers.length;
  }

  @Override
  public void begin() {
    Arrays.setAll(registers, thread -> litmus.threads().get(thread).freshRegisters());
  }

  @Override
  public String outcome(Memory memory) {
    int[] last = locations.stream().mapToInt(at -> value(memory.read(at, Mode.PLAIN))).toArray();
    return litmus.state(registers, last);
  }

  @Override
  public void run(int actor, Memory memory) {
    Code code = litmus.threads().get(actor);
    int[] r = code.freshRegisters();
    registers[actor] = r;
    Map<Integer, Iteration> iterations = new HashMap<>();
    int writes = 0;
    for (int pc = 0; pc < code.instructions().size(); ) {
      Instruction instruction = code.instructions().get(pc++);
      switch (instruction) {
        case Assign assign -> r[assign.register()] = assign.value().value(r);
        case JumpUnless jump -> pc = jump.condition().value(r) == 0 ? jump.target() : pc;
        case LoopHead head -> {
          Iteration now = Iteration.of(code, r, memory.reads(), writes);
          Iteration before = iterations.put(pc, now);
          if (before != null && before.repeats(now)) {
            throw memory.block(before.mark);
          }
        }
        case Read read ->
            r[read.register()] = value(memory.read(locations.get(read.location()), read.mode()));
        case Write write -> {
          memory.write(locations.get(write.location()), write.mode(), write.value().value(r));
          writes++;
        }
        case Update update -> writes += update(update, r, memory) ? 1 : 0;
        case Barrier barrier -> memory.fence(barrier.fence());
        case Membarrier all -> memory.membarrier();
      }
    }
  }

  /// Whether it wrote.
  private boolean update(Update update, int[] r, Memory memory) {
    int[] then = r.clone();
    Location at = locations.get(update.location());
    int before =
        value(
            memory.update(
                at,
                update.mode(),
                old -> {
                  Integer after = update.change().after(value(old), then);
                  return after == null ? Memory.UNCHANGED : after;
                }));
    r[update.register()] = before;
    return update.change().after(before, then) != null;
  }

  private static int value(@Nullable Object value) {
    return (int) Objects.requireNonNull(value);
  }

  /// The state of a thread at the head of a loop.
  private record Iteration(List<Integer> named, int mark, int writes) {
    static Iteration of(Code code, int[] registers, int mark, int writes) {
      return new Iteration(code.named().stream().map(n -> registers[n]).toList(), mark, writes);
    }

    /// Whether nothing has happened since: the next iteration is the same, until a read differs.
    boolean repeats(Iteration later) {
      return writes == later.writes && named.equals(later.named);
    }
  }
}
