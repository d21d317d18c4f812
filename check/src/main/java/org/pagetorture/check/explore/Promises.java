// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.check.explore;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Load buffering: plain reads that take a write which only comes to be because of them.
///
/// Such a read takes a *promise*: a value that some plain write of another actor has been seen to
/// write to the location. When all actors have ended, each promise has to be kept by a write, in a
/// cycle of po and rf (else the execution is found without a promise), and out of no thin air
/// ([ThinAir]). Values come from executions that were found, so the search is repeated until no new
/// value turns up.
///
/// A promise is offered only where a cycle can be: where actors read one location and then write
/// another, and a chain of such pairs by more than one actor leads back.
final class Promises {
  /// One value of one location, and whose write it was.
  private record Value(int location, @Nullable Object value, int actor) {
    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Value(int place, Object same, int who)
          && place == location
          && who == actor
          && Values.same(same, value);
    }

    @Override
    public int hashCode() {
      return 31 * (31 * location + actor) + Values.hash(value);
    }
  }

  /// An actor reads `from` and later writes `to`, both plainly.
  private record Step(int from, int to, int actor) {}

  /// What receives a graph whose last event is the read.
  interface Receiver {
    void begin(Graph graph, int read);
  }

  private final Set<Value> values;
  private final Set<Step> steps;
  private final Set<Integer> inCycles;
  private final Set<Value> seen = new HashSet<>();
  private final Set<Step> seenSteps = new HashSet<>();
  private final boolean allowed;

  private Promises(boolean allowed, Set<Value> values, Set<Step> steps) {
    this.allowed = allowed;
    this.values = values;
    this.steps = steps;
    inCycles = cycles(steps);
  }

  /// Of a search that makes no promises yet.
  static Promises none(boolean allowed) {
    return new Promises(allowed, Set.of(), Set.of());
  }

  /// What the next search may promise, or null when it would find nothing new.
  @Nullable Promises next() {
    seen.addAll(values);
    seenSteps.addAll(steps);
    Set<Integer> cycles = cycles(seenSteps);
    seen.removeIf(value -> !cycles.contains(value.location()));
    return seen.equals(values) && cycles.equals(inCycles)
        ? null
        : new Promises(allowed, Set.copyOf(seen), Set.copyOf(seenSteps));
  }

  /// The locations on a chain of steps that leads back to them by more than one actor.
  private static Set<Integer> cycles(Set<Step> steps) {
    Map<Integer, Set<Integer>> reach = new HashMap<>();
    for (Step step : steps) {
      reach.computeIfAbsent(step.from(), _ -> new HashSet<>()).add(step.to());
    }
    boolean news = true;
    while (news) {
      news = false;
      for (Set<Integer> targets : reach.values()) {
        for (int target : List.copyOf(targets)) {
          news |= targets.addAll(reach.getOrDefault(target, Set.of()));
        }
      }
    }
    Set<Integer> found = new HashSet<>();
    for (Step one : steps) {
      for (Step other : steps) {
        if (one.actor() != other.actor()
            && leads(reach, one.to(), other.from())
            && leads(reach, other.to(), one.from())) {
          found.add(one.from());
        }
      }
    }
    return found;
  }

  private static boolean leads(Map<Integer, Set<Integer>> reach, int from, int to) {
    return from == to || reach.getOrDefault(from, Set.of()).contains(to);
  }

  /// Notes a write that was added: which plain reads of its actor came before it.
  void note(Graph graph, int write) {
    Event event = graph.event(write);
    if (!allowed || event.mode() != Mode.PLAIN) {
      return;
    }
    for (int i = 0; i < graph.position(write); i++) {
      Event read = graph.event(graph.at(event.actor(), i));
      if (read.kind() == Event.Kind.READ
          && read.mode() == Mode.PLAIN
          && read.location() != event.location()) {
        seenSteps.add(new Step(read.location(), event.location(), event.actor()));
      }
    }
  }

  /// Notes what an execution that was found has written.
  void learn(Graph graph) {
    if (!allowed || seenSteps.isEmpty()) {
      return;
    }
    for (int e = 0; e < graph.size(); e++) {
      Event event = graph.event(e);
      if (event.kind() == Event.Kind.WRITE && event.mode() == Mode.PLAIN) {
        seen.add(new Value(event.location(), event.value(), event.actor()));
      }
    }
  }

  /// Hands over the graph once for each promise that the read may take.
  void offer(Graph graph, int read, Receiver receiver) {
    Event event = graph.event(read);
    if (event.mode() != Mode.PLAIN || !inCycles.contains(event.location())) {
      return;
    }
    Set<Value> offered = new HashSet<>();
    for (Value value : values) {
      if (value.location() == event.location()
          && value.actor() != event.actor()
          && offered.add(new Value(value.location(), value.value(), event.actor()))) {
        graph.promise(read, value.value());
        receiver.begin(graph, read);
      }
    }
  }

  /// Whether nothing in the graph was promised.
  boolean none(Graph graph) {
    return !graph.hasPromises();
  }

  /// The graph with a write for each promise, or null if there is no allowed one.
  @Nullable Graph keep(Graph graph, Search search) {
    List<Integer> reads = new ArrayList<>();
    for (int e = 0; e < graph.size(); e++) {
      if (graph.isPromised(e)) {
        reads.add(e);
      }
    }
    return reads.isEmpty() ? graph : keep(graph.copy(), reads, 0, search);
  }

  private static @Nullable Graph keep(Graph graph, List<Integer> reads, int done, Search search) {
    if (done == reads.size()) {
      return search.model.allows(graph, true) && new ThinAir(graph, reads, search).isGrounded()
          ? graph
          : null;
    }
    int read = reads.get(done);
    Object value = graph.promise(read);
    Event event = graph.event(read);
    int promise = graph.from(read);
    for (int write : graph.order(event.location())) {
      Event source = graph.event(write);
      if (source.kind() == Event.Kind.WRITE
          && source.mode() == Mode.PLAIN
          && source.actor() != event.actor()
          && Values.same(source.value(), value)) {
        graph.setFrom(read, write);
        Graph kept = keep(graph, reads, done + 1, search);
        if (kept != null) {
          return kept;
        }
        graph.setFrom(read, promise);
      }
    }
    return null;
  }
}
