// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.check.model;

import java.util.Arrays;
import org.pagetorture.check.explore.Event;
import org.pagetorture.check.explore.Graph;
import org.pagetorture.check.explore.Relation;

/// What the models share: the relations between accesses of one location.
final class Coherence {
  private Coherence() {}

  /// Whether each update reads the write just before its own.
  static boolean isAtomic(Graph graph) {
    for (int location = 0; location < graph.locations(); location++) {
      int[] order = graph.order(location);
      for (int i = 0; i < order.length; i++) {
        if (graph.event(order[i]).kind() == Event.Kind.UPDATE_WRITE) {
          int before = i == 0 ? Graph.INITIAL : order[i - 1];
          if (graph.from(graph.whole(order[i])) != before) {
            return false;
          }
        }
      }
    }
    return true;
  }

  /// rf between actors, co and fr, up to transitivity, with an update as one event.
  static Relation communication(Graph graph) {
    Relation relation = new Relation(graph.size());
    addOrders(graph, relation);
    for (int e = 0; e < graph.size(); e++) {
      Event event = graph.event(e);
      if (event.isRead()) {
        addRead(graph, e, event, relation);
      }
    }
    return relation;
  }

  /// co, each write before the next.
  private static void addOrders(Graph graph, Relation relation) {
    for (int location = 0; location < graph.locations(); location++) {
      int[] order = graph.order(location);
      for (int i = 1; i < order.length; i++) {
        relation.add(graph.whole(order[i - 1]), graph.whole(order[i]));
      }
    }
  }

  /// rf, and fr to the first write after the one that was read.
  private static void addRead(Graph graph, int read, Event event, Relation relation) {
    int from = graph.from(read);
    if (from < Graph.INITIAL) {
      return;
    }
    if (from >= 0 && graph.event(from).actor() != event.actor()) {
      relation.add(graph.whole(from), read);
    }
    int[] order = graph.order(event.location());
    int next = graph.place(from) + 1;
    if (next < order.length && graph.whole(order[next]) != read) {
      relation.add(read, graph.whole(order[next]));
    }
  }

  /// Whether each location by itself is as if there were one order of its accesses: what an actor
  /// reads and writes of it never goes back in co.
  static boolean isCoherent(Graph graph) {
    for (int actor = 0; actor < graph.actors(); actor++) {
      int[] reached = new int[graph.locations()];
      Arrays.fill(reached, -1);
      for (int i = 0; i < graph.length(actor); i++) {
        int e = graph.at(actor, i);
        Event event = graph.event(e);
        int from = event.isRead() ? graph.from(e) : e;
        if (event.location() < 0 || event.location() >= reached.length || from < -1) {
          continue;
        }
        int place = graph.place(from);
        if (place < reached[event.location()]) {
          return false;
        }
        reached[event.location()] = place;
      }
    }
    return true;
  }
}
