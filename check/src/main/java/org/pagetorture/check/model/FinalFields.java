// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.check.model;

import java.util.Objects;
import org.pagetorture.check.explore.Event;
import org.pagetorture.check.explore.Event.Kind;
import org.pagetorture.check.explore.Graph;
import org.pagetorture.check.explore.Location;
import org.pagetorture.check.explore.Values;

/// Final fields: whoever reads one through a reference that was published after the constructor
/// ended sees what the constructor wrote; and so it goes on with what is read through that field.
///
/// Source: The Java Language Specification, 17.5.1.
final class FinalFields {
  private final Graph graph;

  /// For each read the end of the constructor whose writes it sees, or -1.
  private final int[] freezes;

  private FinalFields(Graph graph) {
    this.graph = graph;
    freezes = new int[graph.size()];
  }

  /// Whether each read of a final field, and through one, takes nothing older than it has to.
  static boolean hold(Graph graph, Coherent coherent) {
    for (int e = 0; e < graph.size(); e++) {
      if (graph.event(e).kind() == Kind.FREEZE) {
        return new FinalFields(graph).hold(coherent);
      }
    }
    return true;
  }

  private boolean hold(Coherent coherent) {
    for (int actor = 0; actor < graph.actors(); actor++) {
      for (int i = 0; i < graph.length(actor); i++) {
        int read = graph.at(actor, i);
        freezes[read] = -1;
        if (graph.event(read).isRead()) {
          freezes[read] = freezeFor(read);
          if (freezes[read] >= 0 && !seesAll(freezes[read], read, coherent)) {
            return false;
          }
        }
      }
    }
    return true;
  }

  /// Whether no write of the constructor comes after the one that is read.
  private boolean seesAll(int freeze, int read, Coherent coherent) {
    int actor = graph.event(freeze).actor();
    for (int i = 0; i < graph.position(freeze); i++) {
      int write = graph.at(actor, i);
      if (coherent.sameLocation(write, read) && !coherent.keepsOrder(write, read)) {
        return false;
      }
    }
    return true;
  }

  private int freezeFor(int read) {
    Location variable = Objects.requireNonNull(graph.event(read).variable());
    if (variable.owner() == null) {
      return -1;
    }
    int actor = graph.event(read).actor();
    for (int i = graph.position(read) - 1; i >= 0; i--) {
      int source = graph.at(actor, i);
      if (graph.event(source).isRead() && Values.same(graph.value(source), variable.owner())) {
        int freeze = variable.isFinal() ? freezeOf(source) : freezes[source];
        if (freeze >= 0) {
          return freeze;
        }
      }
    }
    return -1;
  }

  /// The end of the constructor of the object that was read, if the reference got out after it.
  private int freezeOf(int source) {
    int write = graph.from(source);
    while (write >= 0) {
      int actor = graph.event(write).actor();
      Object object = graph.event(write).value();
      int reader = -1;
      for (int i = 0; i < graph.position(write); i++) {
        int e = graph.at(actor, i);
        Event event = graph.event(e);
        if (event.kind() == Kind.FREEZE && Values.same(event.value(), object)) {
          return actor == graph.event(source).actor() ? -1 : e;
        }
        if (event.isRead() && Values.same(graph.value(e), object)) {
          reader = e;
        }
      }
      write = reader < 0 ? -1 : graph.from(reader);
    }
    return -1;
  }
}
