// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.check.axioms;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedSet;
import org.pagetorture.check.explore.Mode;
import org.pagetorture.check.litmus.Code;
import org.pagetorture.check.litmus.Instruction;
import org.pagetorture.check.litmus.Instruction.Assign;
import org.pagetorture.check.litmus.Instruction.Barrier;
import org.pagetorture.check.litmus.Instruction.JumpUnless;
import org.pagetorture.check.litmus.Instruction.LoopHead;
import org.pagetorture.check.litmus.Instruction.Membarrier;
import org.pagetorture.check.litmus.Instruction.Read;
import org.pagetorture.check.litmus.Instruction.Update;
import org.pagetorture.check.litmus.Instruction.Write;

/// What a thread does when its reads return certain values.
///
/// @param events its events in program order
/// @param registers what its registers hold in the end
record Trace(List<Event> events, List<Integer> registers) {
  /// Every trace of a thread whose reads return values that are thought possible.
  ///
  /// @param values for each location, the values that a read may return
  static List<Trace> of(int thread, Code code, List<SortedSet<Integer>> values) {
    List<Trace> traces = new ArrayList<>();
    new Run(thread, code, values, traces).from(0, code.freshRegisters(), List.of());
    return traces;
  }

  private record Run(int thread, Code code, List<SortedSet<Integer>> values, List<Trace> traces) {
    void from(int start, int[] r, List<Event> before) {
      List<Event> events = new ArrayList<>(before);
      int pc = start;
      while (pc < code.instructions().size()) {
        Instruction instruction = code.instructions().get(pc++);
        switch (instruction) {
          case Assign assign -> r[assign.register()] = assign.value().value(r);
          case JumpUnless jump -> pc = jump.condition().value(r) == 0 ? jump.target() : pc;
          case LoopHead head -> throw new UnsupportedOperationException("loop");
          case Membarrier all -> throw new UnsupportedOperationException("membarrier");
          case Barrier barrier ->
              events.add(new Event(thread, -1, Mode.PLAIN, null, null, barrier.fence()));
          case Write write -> events.add(event(write, write.value().value(r)));
          case Read read -> {
            read(read, pc, r, events);
            return;
          }
          case Update update -> {
            update(update, pc, r, events);
            return;
          }
        }
      }
      traces.add(new Trace(events, Arrays.stream(r).boxed().toList()));
    }

    private Event event(Write write, int value) {
      return new Event(thread, write.location(), write.mode(), null, value, null);
    }

    private void read(Read read, int pc, int[] registers, List<Event> before) {
      for (int value : values.get(read.location())) {
        Event event = new Event(thread, read.location(), read.mode(), value, null, null);
        resume(pc, registers, read.register(), value, before, event);
      }
    }

    private void update(Update update, int pc, int[] registers, List<Event> before) {
      for (int value : values.get(update.location())) {
        Integer after = update.change().after(value, registers);
        Mode mode = after == null ? update.mode().ofFailure() : update.mode();
        Event event = new Event(thread, update.location(), mode, value, after, null);
        resume(pc, registers, update.register(), value, before, event);
      }
    }

    private void resume(
        int pc, int[] registers, int register, int value, List<Event> before, Event event) {
      int[] r = registers.clone();
      r[register] = value;
      List<Event> events = new ArrayList<>(before);
      events.add(event);
      from(pc, r, events);
    }
  }
}
