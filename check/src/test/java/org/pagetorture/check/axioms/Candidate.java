// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.check.axioms;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/// The events of a candidate execution, to be completed by the write that each read takes (rf) and
/// by an order of the writes of each location (co).
final class Candidate {
  private final List<Event> events;
  private final Jmm rules;
  private final int[] source;
  private final List<List<Integer>> writes = new ArrayList<>();

  /// @param events all events: the initial writes of the locations, then thread by thread
  Candidate(List<Event> events, int locations) {
    this.events = events;
    rules = new Jmm(events);
    source = new int[events.size()];
    for (int location = 0; location < locations; location++) {
      int at = location;
      writes.add(
          IntStream.range(0, events.size())
              .filter(e -> events.get(e).isWrite() && events.get(e).location() == at)
              .boxed()
              .toList());
    }
  }

  /// What hears of a completed candidate that is allowed.
  @FunctionalInterface
  interface Receiver {
    /// Hears of one.
    ///
    /// @param memory its final memory
    /// @param foresees whether a read takes a write that depends on it, or might
    void allowed(int[] memory, boolean foresees);
  }

  /// Completes the candidate in every way, and hands over what is allowed.
  void forEachAllowed(Receiver receiver) {
    takeWrites(0, receiver);
  }

  private void takeWrites(int event, Receiver receiver) {
    if (event == events.size()) {
      Edges rf = Edges.of(events.size(), (w, r) -> events.get(r).isRead() && source[r] == w);
      if (rules.allows(rf)) {
        orderWrites(rf, List.of(), receiver);
      }
    } else if (!events.get(event).isRead()) {
      takeWrites(event + 1, receiver);
    } else {
      for (int write : writes.get(events.get(event).location())) {
        if (canTake(events.get(event), event, events.get(write), write)) {
          source[event] = write;
          takeWrites(event + 1, receiver);
        }
      }
    }
  }

  private static boolean canTake(Event reader, int read, Event writer, int write) {
    boolean later = reader.thread() == writer.thread() && write >= read;
    return !later && Objects.equals(reader.read(), writer.written());
  }

  private void orderWrites(Edges rf, List<List<Integer>> co, Receiver receiver) {
    if (co.size() == writes.size()) {
      if (rules.allows(rf, co)) {
        receiver.allowed(
            co.stream().mapToInt(order -> events.get(order.getLast()).written()).toArray(),
            rules.foresees(rf));
      }
      return;
    }
    Edges initialFirst =
        Edges.of(events.size(), (a, b) -> events.get(a).isInitial() && !events.get(b).isInitial());
    for (List<Integer> order : Orders.of(writes.get(co.size()), initialFirst)) {
      if (updatesFollowTheirSource(order)) {
        List<List<Integer>> more = new ArrayList<>(co);
        more.add(order);
        orderWrites(rf, more, receiver);
      }
    }
  }

  private boolean updatesFollowTheirSource(List<Integer> order) {
    return IntStream.range(1, order.size())
        .filter(i -> events.get(order.get(i)).isUpdate())
        .allMatch(i -> source[order.get(i)] == order.get(i - 1));
  }
}
