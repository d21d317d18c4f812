// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.check.machine;

import java.nio.IntBuffer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.pagetorture.check.explore.Fence;
import org.pagetorture.check.explore.Mode;
import org.pagetorture.check.litmus.Code;
import org.pagetorture.check.litmus.Instruction;
import org.pagetorture.check.litmus.Instruction.Assign;
import org.pagetorture.check.litmus.Instruction.Barrier;
import org.pagetorture.check.litmus.Instruction.JumpUnless;
import org.pagetorture.check.litmus.Instruction.LoopHead;
import org.pagetorture.check.litmus.Instruction.Membarrier;
import org.pagetorture.check.litmus.Instruction.Read;
import org.pagetorture.check.litmus.Instruction.Shared;
import org.pagetorture.check.litmus.Instruction.Update;
import org.pagetorture.check.litmus.Instruction.Write;
import org.pagetorture.check.litmus.Litmus;

/// The state of a [Machine], and its transitions.
final class State {
  private record Store(int location, int value) {}

  private final Litmus litmus;
  private final boolean buffered;
  private final int[] memory;
  private final int[] pc;
  private final int[][] registers;
  private final List<ArrayDeque<Store>> buffers = new ArrayList<>();

  /// For each thread the others in which its membarrier has yet to fence, as bits.
  private final int[] awaited;

  State(Litmus litmus, boolean buffered) {
    this.litmus = litmus;
    this.buffered = buffered;
    int threads = litmus.threads().size();
    memory = litmus.locations().stream().mapToInt(Litmus.Variable::initial).toArray();
    pc = new int[threads];
    awaited = new int[threads];
    registers = litmus.threads().stream().map(Code::freshRegisters).toArray(int[][]::new);
    for (int thread = 0; thread < threads; thread++) {
      buffers.add(new ArrayDeque<>());
      runLocal(thread);
    }
  }

  State(State of) {
    litmus = of.litmus;
    buffered = of.buffered;
    memory = of.memory.clone();
    pc = of.pc.clone();
    awaited = of.awaited.clone();
    registers = Stream.of(of.registers).map(int[]::clone).toArray(int[][]::new);
    of.buffers.forEach(buffer -> buffers.add(buffer.clone()));
  }

  /// Equal for equal states.
  IntBuffer key() {
    IntStream.Builder key = IntStream.builder();
    for (int[] part : new int[][] {memory, pc, awaited}) {
      IntStream.of(part).forEach(key);
    }
    for (int thread = 0; thread < pc.length; thread++) {
      IntStream.of(registers[thread]).forEach(key);
      key.add(buffers.get(thread).size());
      buffers.get(thread).forEach(store -> key.add(store.location).add(store.value));
    }
    return IntBuffer.wrap(key.build().toArray());
  }

  String outcome() {
    return litmus.state(registers, memory);
  }

  boolean canStep(int thread) {
    return awaited[thread] == 0 && pc[thread] < code(thread).size();
  }

  boolean canFlush(int thread) {
    return !buffers.get(thread).isEmpty();
  }

  /// The oldest store of a thread reaches memory.
  void flush(int thread) {
    Store store = buffers.get(thread).remove();
    memory[store.location] = store.value;
  }

  boolean awaitsFence(int thread, int other) {
    return (awaited[thread] & 1 << other) != 0;
  }

  /// The membarrier of a thread fences another.
  void fence(int thread, int other) {
    drain(other);
    awaited[thread] &= ~(1 << other);
  }

  /// Runs a thread up to its next shared instruction but one.
  void step(int thread) {
    int[] r = registers[thread];
    switch ((Shared) code(thread).get(pc[thread]++)) {
      case Read read -> r[read.register()] = load(thread, read.location());
      case Write write -> {
        store(thread, write.location(), write.value().value(r));
        if (!buffered || write.mode() == Mode.VOLATILE) {
          drain(thread);
        }
      }
      case Update update -> {
        drain(thread);
        int before = memory[update.location()];
        Integer after = update.change().after(before, r);
        memory[update.location()] = after == null ? before : after;
        r[update.register()] = before;
      }
      case Barrier barrier -> {
        if (barrier.fence() == Fence.FULL) {
          drain(thread);
        }
      }
      case Membarrier all -> {
        drain(thread);
        awaited[thread] = (1 << pc.length) - 1 & ~(1 << thread);
      }
    }
    runLocal(thread);
  }

  private List<Instruction> code(int thread) {
    return litmus.threads().get(thread).instructions();
  }

  private void runLocal(int thread) {
    int[] r = registers[thread];
    while (pc[thread] < code(thread).size()) {
      switch (code(thread).get(pc[thread])) {
        case Assign assign -> r[assign.register()] = assign.value().value(r);
        case JumpUnless jump when jump.condition().value(r) == 0 -> pc[thread] = jump.target() - 1;
        case JumpUnless stay -> {}
        case LoopHead head -> {}
        case Shared next -> {
          return;
        }
      }
      pc[thread]++;
    }
  }

  private int load(int thread, int location) {
    Iterator<Store> newestFirst = buffers.get(thread).descendingIterator();
    while (newestFirst.hasNext()) {
      Store store = newestFirst.next();
      if (store.location == location) {
        return store.value;
      }
    }
    return memory[location];
  }

  private void store(int thread, int location, int value) {
    buffers.get(thread).add(new Store(location, value));
  }

  private void drain(int thread) {
    while (canFlush(thread)) {
      flush(thread);
    }
  }
}
