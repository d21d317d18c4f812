// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.check.explore;

import java.util.function.Consumer;

/// The executions in which an earlier read takes the event that was just added.
///
/// An earlier read that is not in the new event's past may take it. What was added after that read
/// and is not in the past of the new event falls away, for it may have come about because of the
/// old value. So that each execution is built once, all that falls away has to be as the
/// exploration builds it by itself: every read takes the last write of what was there before it,
/// and every write is last.
///
/// Source: Kokologiannakis et al., "Truly stateless, optimal dynamic partial order reduction",
/// POPL 2022, algorithm 1.
final class Revisits {
  private final Graph graph;
  private final int added;
  private final boolean[] past;

  /// @param added the last event of the graph, not yet in the order of its location
  private Revisits(Graph graph, int added) {
    this.graph = graph;
    this.added = added;
    past = Past.of(graph, added);
  }

  /// Hands over each graph in which an earlier read takes `added`; a write has no place yet.
  static void of(Graph graph, int added, Consumer<Graph> revisited) {
    Event event = graph.event(added);
    Revisits revisits = null;
    for (int e = 0; e < added; e++) {
      if (mayTake(graph.event(e), event)) {
        if (revisits == null) {
          revisits = new Revisits(graph, added);
        }
        if (!revisits.past[e] && revisits.isMaximal(e)) {
          revisited.accept(revisits.cut(e));
        }
      }
    }
  }

  private static boolean mayTake(Event read, Event added) {
    return read.isRead()
        ? added.isWrite() && read.location() == added.location()
        : read.kind() == Event.Kind.REMOTE_FENCE && read.target() == added.actor();
  }

  /// Whether the read, and all that falls away with it, is as the exploration builds it by itself.
  private boolean isMaximal(int read) {
    if (!isMaximalEvent(read)) {
      return false;
    }
    for (int e = read + 1; e < added; e++) {
      if (!past[e] && !(isMaximalEvent(e) && isUnseen(e))) {
        return false;
      }
    }
    return true;
  }

  private boolean isMaximalEvent(int e) {
    Event event = graph.event(e);
    return switch (event.kind()) {
      case READ, UPDATE_READ -> isLast(graph.from(e), event.location(), e);
      case WRITE, UPDATE_WRITE -> isLast(e, event.location(), e);
      case REMOTE_FENCE -> graph.from(e) == lastOf(event.target(), e);
      case FENCE, FREEZE -> true;
      case CHOICE -> Integer.valueOf(0).equals(event.value());
    };
  }

  private boolean isPrevious(int e, int to) {
    return e <= to || (past[e] && e != added);
  }

  /// Whether `write` is the last of its location among what comes before `e`.
  private boolean isLast(int write, int location, int e) {
    if (write < Graph.INITIAL || (write >= 0 && !isPrevious(write, e))) {
      return false;
    }
    int[] order = graph.order(location);
    for (int place = order.length - 1; place >= 0 && order[place] != write; place--) {
      if (isPrevious(order[place], e)) {
        return false;
      }
    }
    return true;
  }

  /// Whether nothing before `e` takes it, which would have to be by an earlier revisit.
  private boolean isUnseen(int e) {
    for (int reader = 0; reader < graph.size(); reader++) {
      if (graph.from(reader) == e && isPrevious(reader, e)) {
        return false;
      }
    }
    return true;
  }

  /// The last event of an actor's program among what comes before `e`. An update is one event:
  /// nothing stands after its read alone.
  private int lastOf(int actor, int e) {
    for (int i = graph.length(actor) - 1; i >= 0; i--) {
      int last = graph.at(actor, i);
      if (isPrevious(last, e) && last != graph.whole(added)) {
        return last;
      }
    }
    return Graph.INITIAL;
  }

  /// The graph without what falls away, in which the read takes the added event.
  private Graph cut(int read) {
    boolean[] kept = new boolean[graph.size()];
    int number = 0;
    int reader = 0;
    for (int e = 0; e < graph.size(); e++) {
      kept[e] = e <= read || past[e];
      reader = e == read ? number : reader;
      number += kept[e] ? 1 : 0;
    }
    Graph part = graph.restrict(kept);
    part.setFrom(reader, number - 1);
    return part;
  }
}
