// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.check.machine;

import java.nio.IntBuffer;
import java.util.HashSet;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.pagetorture.check.litmus.Litmus;

/// A multiprocessor that is tried in every way its threads can take turns: SC, or x86-TSO with a
/// FIFO store buffer per thread.
///
/// TSO: Sewell, Sarkar, Owens, Zappa Nardelli and Myreen, CACM 53(7), 2010.
public final class Machine {
  private final Litmus litmus;
  private final boolean buffers;
  private final Set<IntBuffer> visited = new HashSet<>();
  private final SortedSet<String> outcomes = new TreeSet<>();

  private Machine(Litmus litmus, boolean buffers) {
    this.litmus = litmus;
    this.buffers = buffers;
  }

  /// Every final state under sequential consistency.
  public static SortedSet<String> sc(Litmus litmus) {
    return new Machine(litmus, false).run();
  }

  /// Every final state of a machine with store buffers.
  public static SortedSet<String> tso(Litmus litmus) {
    return new Machine(litmus, true).run();
  }

  private SortedSet<String> run() {
    explore(new State(litmus, buffers));
    return outcomes;
  }

  private void explore(State state) {
    if (!visited.add(state.key())) {
      return;
    }
    if (state.ended()) {
      outcomes.add(state.outcome());
    }
    for (int thread = 0; thread < litmus.threads().size(); thread++) {
      if (state.canStep(thread)) {
        State next = new State(state);
        next.step(thread);
        explore(next);
      }
      if (state.canFlush(thread)) {
        State next = new State(state);
        next.flush(thread);
        explore(next);
      }
      for (int other = 0; other < litmus.threads().size(); other++) {
        if (state.awaitsFence(thread, other)) {
          State next = new State(state);
          next.fence(thread, other);
          explore(next);
        }
      }
    }
  }
}
