// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.liveness;

import static java.lang.invoke.ConstantBootstraps.fieldVarHandle;
import static java.lang.invoke.MethodHandles.lookup;

import java.lang.invoke.VarHandle;
import java.util.StringJoiner;

/// Learns in which order locks are taken, and reports a cycle of them when it could be a deadlock,
/// even if nobody has slept: the kernel's lock dependency checker, for four classes.
///
/// Who waits for a lock holding others adds an edge from each to it, by one RMW of the one word
/// that holds the graph. Of the edges that close a cycle one comes last; who adds it sees all the
/// others, and reports. So there is no lock around the graph, and no order but that of the word.
///
/// Kernel: kernel/locking/lockdep.c (v6.12).
public final class Lockdep {
  /// The report when no cycle was found.
  public static final String IN_ORDER = "in order";

  /// How many classes the word has room for.
  static final int CLASSES = 4;

  private static final VarHandle GRAPH =
      fieldVarHandle(lookup(), "graph", VarHandle.class, Lockdep.class, long.class)
          .withInvokeExactBehavior();
  private static final VarHandle FOUND =
      fieldVarHandle(lookup(), "found", VarHandle.class, Lockdep.class, long.class)
          .withInvokeExactBehavior();

  /// The classes' names; a class is its place among them.
  private final String[] names;

  /// See [LockGraph].
  private long graph;

  /// The first cycle found, or [LockGraph#NONE]; of two at the same time, either.
  private long found = LockGraph.NONE;

  /// A checker of the classes with these names, numbered from 0.
  public Lockdep(String... names) {
    if (names.length > CLASSES) {
      throw new IllegalArgumentException("too many lock classes: " + names.length);
    }
    this.names = names.clone();
  }

  /// Notes that somebody waits for `wanted`, or might, who holds all of the set `held`.
  void learn(int held, int wanted) {
    long edges = LockGraph.edges(held, wanted);
    long seen;
    do {
      seen = (long) GRAPH.getOpaque(this);
      if ((seen & edges) == edges) {
        return;
      }
    } while (!GRAPH.weakCompareAndSetPlain(this, seen, seen | edges));
    long cycle = LockGraph.shortest(seen | edges, held, wanted);
    if (cycle != LockGraph.NONE && (long) FOUND.getOpaque(this) == LockGraph.NONE) {
      FOUND.setOpaque(this, cycle);
    }
  }

  /// A cycle in words, such as `a -> b -> a`, or [#IN_ORDER].
  public String report() {
    long cycle = (long) FOUND.getOpaque(this);
    if (cycle == LockGraph.NONE) {
      return IN_ORDER;
    }
    StringJoiner words = new StringJoiner(" -> ");
    for (long left = cycle; left != 0; left >>>= 4) {
      words.add(name(left));
    }
    return words.add(name(cycle)).toString();
  }

  private String name(long cycle) {
    return names[(int) (cycle & 0xF) - 1];
  }
}
