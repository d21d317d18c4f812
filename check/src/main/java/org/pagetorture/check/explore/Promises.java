// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.check.explore;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
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
/// another, in no order that the model keeps, a chain of such pairs by more than one actor leads
/// back, and the read races with the write that is to come.
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

  /// An actor reads `from` and later writes `to`, both plainly and in no order.
  private record Step(int from, int to, int actor) {}

  /// An actor's reads of a location, which may take promises.
  private record Taker(int location, int actor) {}

  /// What receives a graph whose last event is the read.
  interface Receiver {
    void begin(Graph graph, int read);
  }

  /// In the order in which they were found, so that every exploration goes the same way.
  private final Set<Value> values;

  private final Set<Step> steps;
  private final Set<Taker> takers;
  private final Set<Value> seen = new LinkedHashSet<>();
  private final Set<Step> seenSteps = new HashSet<>();
  private final Set<Taker> racing = new HashSet<>();

  private Promises(Set<Value> values, Set<Step> steps, Set<Taker> takers) {
    this.values = values;
    this.steps = steps;
    this.takers = takers;
  }

  /// Of a search that makes no promises yet.
  static Promises none() {
    return new Promises(Set.of(), Set.of(), Set.of());
  }

  /// What the next search may promise, or null when it would find nothing new.
  @Nullable Promises next() {
    seen.addAll(values);
    seenSteps.addAll(steps);
    Set<Taker> found = takers(seenSteps);
    racing.addAll(takers);
    found.retainAll(racing);
    seen.removeIf(value -> found.stream().noneMatch(taker -> taker.location == value.location));
    return seen.equals(values) && found.equals(takers)
        ? null
        : new Promises(new LinkedHashSet<>(seen), seenSteps, found);
  }

  /// Who begins a chain of steps that leads back by more than one actor.
  private static Set<Taker> takers(Set<Step> steps) {
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
    Set<Taker> found = new HashSet<>();
    for (Step one : steps) {
      for (Step other : steps) {
        if (one.actor() != other.actor()
            && leads(reach, one.to(), other.from())
            && leads(reach, other.to(), one.from())) {
          found.add(new Taker(one.from(), one.actor()));
        }
      }
    }
    return found;
  }

  private static boolean leads(Map<Integer, Set<Integer>> reach, int from, int to) {
    return from == to || reach.getOrDefault(from, Set.of()).contains(to);
  }

  /// Notes what an execution has read and written plainly, in no order that the model keeps.
  void learn(Graph graph, Consistency model) {
    List<Integer> reads = plain(graph, Event.Kind.READ);
    List<Integer> writes = plain(graph, Event.Kind.WRITE);
    Relation order = reads.isEmpty() || writes.isEmpty() ? null : model.order(graph);
    if (order == null) {
      return;
    }
    for (int write : writes) {
      Event event = graph.event(write);
      seen.add(new Value(event.location(), event.value(), event.actor()));
      for (int read : reads) {
        if (!order.has(read, write) && !order.has(write, read)) {
          learn(graph, read, write);
        }
      }
    }
  }

  private void learn(Graph graph, int read, int write) {
    Event from = graph.event(read);
    Event to = graph.event(write);
    boolean isOwn = from.actor() == to.actor();
    boolean isSame = from.location() == to.location();
    if (isSame && !isOwn) {
      racing.add(new Taker(from.location(), from.actor()));
    } else if (isOwn && !isSame && graph.position(read) < graph.position(write)) {
      seenSteps.add(new Step(from.location(), to.location(), from.actor()));
    }
  }

  private static List<Integer> plain(Graph graph, Event.Kind kind) {
    List<Integer> accesses = new ArrayList<>();
    for (int e = 0; e < graph.size(); e++) {
      if (graph.event(e).kind() == kind && graph.event(e).mode() == Mode.PLAIN) {
        accesses.add(e);
      }
    }
    return accesses;
  }

  /// Hands over the graph once for each promise that the read may take.
  void offer(Graph graph, int read, Receiver receiver) {
    Event event = graph.event(read);
    if (event.mode() != Mode.PLAIN
        || !takers.contains(new Taker(event.location(), event.actor()))) {
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

  /// The graph with a write for each promise, or null if there is no allowed one.
  @Nullable Graph keep(Graph graph, Search search) {
    List<Integer> reads = new ArrayList<>();
    for (int e = 0; e < graph.size(); e++) {
      if (graph.isPromised(e)) {
        reads.add(e);
      }
    }
    return keep(graph.copy(), reads, 0, search);
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
