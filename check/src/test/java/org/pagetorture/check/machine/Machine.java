// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.check.machine;

import java.nio.IntBuffer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.pagetorture.check.explore.Exploration;
import org.pagetorture.check.litmus.Litmus;

/// A multiprocessor that is tried in every way its threads can take turns: SC, or x86-TSO with a
/// FIFO store buffer per thread.
///
/// TSO: Sewell, Sarkar, Owens, Zappa Nardelli and Myreen, CACM 53(7), 2010.
public final class Machine {
  private final int threads;

  /// For each state the states that one step leads to it from.
  private final Map<IntBuffer, List<IntBuffer>> before = new HashMap<>();

  private final Set<IntBuffer> ends = new HashSet<>();
  private final SortedSet<String> outcomes = new TreeSet<>();

  private Machine(int threads) {
    this.threads = threads;
  }

  /// Every final state under sequential consistency.
  public static SortedSet<String> sc(Litmus litmus) {
    return outcomes(litmus, false);
  }

  /// Every final state of a machine with store buffers.
  public static SortedSet<String> tso(Litmus litmus) {
    return outcomes(litmus, true);
  }

  private static SortedSet<String> outcomes(Litmus litmus, boolean buffers) {
    Machine machine = new Machine(litmus.threads().size());
    machine.explore(new State(litmus, buffers));
    if (machine.mayNeverEnd()) {
      machine.outcomes.add(Exploration.LIVELOCK);
    }
    return machine.outcomes;
  }

  private void explore(State first) {
    Deque<State> fresh = new ArrayDeque<>(List.of(first));
    before.put(first.key(), new ArrayList<>());
    while (!fresh.isEmpty()) {
      State state = fresh.pop();
      List<State> successors = successors(state);
      if (successors.isEmpty()) {
        ends.add(state.key());
        outcomes.add(state.outcome());
      }
      for (State next : successors) {
        List<IntBuffer> known = before.get(next.key());
        if (known == null) {
          known = new ArrayList<>();
          before.put(next.key(), known);
          fresh.push(next);
        }
        known.add(state.key());
      }
    }
  }

  private List<State> successors(State state) {
    List<State> successors = new ArrayList<>();
    for (int thread = 0; thread < threads; thread++) {
      if (state.canStep(thread)) {
        State next = new State(state);
        next.step(thread);
        successors.add(next);
      }
      if (state.canFlush(thread)) {
        State next = new State(state);
        next.flush(thread);
        successors.add(next);
      }
      for (int other = 0; other < threads; other++) {
        if (state.awaitsFence(thread, other)) {
          State next = new State(state);
          next.fence(thread, other);
          successors.add(next);
        }
      }
    }
    return successors;
  }

  /// Whether some state leads to no end.
  private boolean mayNeverEnd() {
    Deque<IntBuffer> fresh = new ArrayDeque<>(ends);
    Set<IntBuffer> ending = new HashSet<>(ends);
    while (!fresh.isEmpty()) {
      for (IntBuffer earlier : before.getOrDefault(fresh.pop(), List.of())) {
        if (ending.add(earlier)) {
          fresh.push(earlier);
        }
      }
    }
    return ending.size() < before.size();
  }
}
