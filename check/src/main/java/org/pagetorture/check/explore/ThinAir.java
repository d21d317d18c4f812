// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.check.explore;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// Whether the writes in cycles of po and rf come out of thin air.
///
/// A write is grounded when no cycle leads to it, or when its actor, run alone, can make it while
/// its reads return only initial values, its own writes and what grounded writes wrote. The cycles
/// are grounded when all their writes are.
final class ThinAir {
  private static final int MAX_RUNS = 10_000;

  private final Graph graph;
  private final List<Integer> promised;
  private final Search search;
  private final Set<Integer> open = new HashSet<>();

  /// @param promised the reads that took promises; each has its write by now
  ThinAir(Graph graph, List<Integer> promised, Search search) {
    this.graph = graph;
    this.promised = promised;
    this.search = search;
  }

  /// Whether every promised read is in a cycle, and no write of a cycle comes out of thin air.
  boolean isGrounded() {
    Relation order = new Relation(graph.size());
    for (int e = 0; e < graph.size(); e++) {
      int index = graph.position(e);
      if (index > 0) {
        order.add(graph.at(graph.event(e).actor(), index - 1), e);
      }
      if (graph.from(e) >= 0) {
        order.add(graph.from(e), e);
      }
    }
    order.close();
    for (int read : promised) {
      if (!order.has(read, read)) {
        return false;
      }
    }
    for (int write = 0; write < graph.size(); write++) {
      if (graph.event(write).isWrite() && comesAfterCycle(order, write)) {
        open.add(write);
      }
    }
    boolean news = true;
    while (news && !open.isEmpty()) {
      news = open.removeIf(this::canBeMade);
    }
    return open.isEmpty();
  }

  private boolean comesAfterCycle(Relation order, int write) {
    for (int e = 0; e < graph.size(); e++) {
      if (order.has(e, e) && (e == write || order.has(e, write))) {
        return true;
      }
    }
    return false;
  }

  private boolean canBeMade(int write) {
    Alone alone = new Alone(graph.event(write));
    for (int runs = 0; runs < MAX_RUNS; runs++) {
      if (alone.makesIt()) {
        return true;
      }
      if (!alone.hasMore()) {
        return false;
      }
    }
    return false;
  }

  /// Memory for one actor that runs alone; it is run once for each way its reads can go.
  private final class Alone implements Memory {
    private final Event wanted;
    private final List<int[]> choices = new ArrayList<>();
    private final IdentityHashMap<Location, @Nullable Object> own = new IdentityHashMap<>();
    private int next;
    private boolean made;

    Alone(Event wanted) {
      this.wanted = wanted;
    }

    boolean makesIt() {
      own.clear();
      next = 0;
      made = false;
      search.program.begin();
      try {
        search.program.run(wanted.actor(), this);
      } catch (Stop _) {
        // It waits, or it made what was wanted.
      }
      return made;
    }

    /// Goes to the next way; false when all have been gone.
    boolean hasMore() {
      while (!choices.isEmpty()) {
        int[] last = choices.getLast();
        if (++last[0] < last[1]) {
          return true;
        }
        choices.removeLast();
      }
      return false;
    }

    @Override
    public int choose(int alternatives) {
      if (next == choices.size()) {
        choices.add(new int[] {0, alternatives});
      }
      return choices.get(next++)[0];
    }

    @Override
    public @Nullable Object read(Location at, Mode mode) {
      List<@Nullable Object> values = new ArrayList<>();
      values.add(own.containsKey(at) ? own.get(at) : at.initial());
      for (int write : graph.order(search.variables.of(at).number)) {
        Object value = graph.event(write).value();
        if (!open.contains(write)
            && graph.event(write).actor() != wanted.actor()
            && values.stream().noneMatch(other -> Values.same(other, value))) {
          values.add(value);
        }
      }
      return values.get(values.size() == 1 ? 0 : choose(values.size()));
    }

    @Override
    public void write(Location at, Mode mode, @Nullable Object value) {
      own.put(at, value);
      made |=
          search.variables.of(at).number == wanted.location()
              && mode == wanted.mode()
              && Values.same(value, wanted.value());
      if (made) {
        throw new Stop();
      }
    }

    @Override
    public @Nullable Object update(Location at, Mode mode, UnaryOperator<@Nullable Object> change) {
      Object before = read(at, mode);
      Object after = change.apply(before);
      if (!UNCHANGED.equals(after)) {
        write(at, mode, after);
      }
      return before;
    }

    @Override
    public void fence(Fence fence) {}

    @Override
    public void membarrier() {}

    @Override
    public void freeze(Object object) {}

    @Override
    public int reads() {
      return 0;
    }

    @Override
    public Stop block(int mark) {
      return new Stop();
    }
  }
}
