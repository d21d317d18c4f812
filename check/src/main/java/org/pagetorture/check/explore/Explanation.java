// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.check.explore;

import java.util.ArrayList;
import java.util.List;
import org.pagetorture.check.explore.Event.Kind;

/// Puts the events of an execution in an order that explains it: each read comes after the write
/// it takes and before the writes that follow that one. Where no order of the kind keeps to the
/// programs, events overtake others of their actor, as few as a greedy search finds.
final class Explanation {
  private final Graph graph;
  private final String[] places;
  private final List<Integer> order = new ArrayList<>();
  private final boolean[] placed;

  Explanation(Graph graph, String[] places) {
    this.graph = graph;
    this.places = places;
    placed = new boolean[graph.size()];
  }

  Witness witness(String outcome) {
    int next = next();
    while (next >= 0) {
      if (isTold(graph.event(next))) {
        order.add(next);
      }
      placed[next] = true;
      if (writeOf(next) >= 0) {
        placed[writeOf(next)] = true;
      }
      next = next();
    }
    return new Witness(outcome, order.stream().map(this::step).toList());
  }

  /// Whether a reader needs it: the end of a constructor and a choice that goes the usual way say
  /// nothing.
  private static boolean isTold(Event event) {
    return switch (event.kind()) {
      case FREEZE -> false;
      case CHOICE -> !Values.same(event.value(), 0);
      default -> true;
    };
  }

  /// Of the events that may come next, the one that overtakes the fewest; -1 if all are placed.
  private int next() {
    int best = -1;
    int fewest = Integer.MAX_VALUE;
    for (int e = 0; e < graph.size(); e++) {
      if (!placed[e] && graph.whole(e) == e && mayComeNext(e)) {
        int overtaken = overtaken(e).size();
        if (overtaken < fewest) {
          fewest = overtaken;
          best = e;
        }
      }
    }
    return best;
  }

  private boolean mayComeNext(int e) {
    Event event = graph.event(e);
    if (event.location() < 0) {
      return event.kind() == Kind.REMOTE_FENCE || overtaken(e).isEmpty();
    }
    int before = event.isWrite() ? graph.place(e) - 1 : graph.place(graph.from(e));
    boolean writes = event.isWrite() || writeOf(e) >= 0;
    int[] writesOf = graph.order(event.location());
    for (int place = 0; place <= before; place++) {
      if (!placed[writesOf[place]]) {
        return false;
      }
    }
    return !writes || readersArePlaced(e, event.location(), before);
  }

  /// Whether all that reads the writes up to that place has been placed.
  private boolean readersArePlaced(int write, int location, int before) {
    for (int e = 0; e < graph.size(); e++) {
      Event event = graph.event(e);
      if (e != write
          && !placed[e]
          && event.isRead()
          && event.location() == location
          && graph.place(graph.from(e)) <= before) {
        return false;
      }
    }
    return true;
  }

  private List<Integer> overtaken(int e) {
    List<Integer> overtaken = new ArrayList<>();
    int actor = graph.event(e).actor();
    for (int i = 0; i < graph.position(e); i++) {
      if (!placed[graph.at(actor, i)]) {
        overtaken.add(graph.at(actor, i));
      }
    }
    return overtaken;
  }

  private int writeOf(int e) {
    return graph.event(e).kind() == Kind.UPDATE_READ ? graph.writeOf(e) : -1;
  }

  private Witness.Step step(int e) {
    Event event = graph.event(e);
    int write = writeOf(e);
    List<Integer> overtakes = new ArrayList<>();
    for (int i = 0; i < graph.position(e); i++) {
      int other = order.indexOf(graph.at(event.actor(), i));
      if (other > order.indexOf(e)) {
        overtakes.add(other);
      }
    }
    return new Witness.Step(
        event.actor(),
        graph.position(e),
        kind(event, write),
        event.location() < 0 ? null : event.mode(),
        event.fence(),
        event.variable() == null ? null : event.variable().name(),
        event.isRead() ? graph.value(e) : null,
        write >= 0 ? graph.event(write).value() : event.value(),
        graph.from(e) < 0 ? -1 : order.indexOf(graph.whole(graph.from(e))),
        overtakes,
        places[e]);
  }

  private static Witness.Kind kind(Event event, int write) {
    return switch (event.kind()) {
      case READ -> Witness.Kind.READ;
      case UPDATE_READ -> write < 0 ? Witness.Kind.READ : Witness.Kind.UPDATE;
      case WRITE, UPDATE_WRITE -> Witness.Kind.WRITE;
      case FENCE, FREEZE -> Witness.Kind.FENCE;
      case REMOTE_FENCE -> Witness.Kind.REMOTE_FENCE;
      case CHOICE -> Witness.Kind.CHOICE;
    };
  }
}
