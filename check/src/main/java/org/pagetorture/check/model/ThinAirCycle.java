// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.check.model;

import org.pagetorture.check.explore.Event;
import org.pagetorture.check.explore.Graph;
import org.pagetorture.check.explore.Mode;
import org.pagetorture.check.explore.Relation;

/// The rule against values out of thin air, as far as a graph shows them: no cycle of po ∪ rf goes
/// through an access of opaque mode or stronger.
final class ThinAirCycle {
  private ThinAirCycle() {}

  static boolean isIn(Graph graph) {
    Relation order = new Relation(graph.size());
    boolean forward = true;
    for (int actor = 0; actor < graph.actors(); actor++) {
      for (int i = 1; i < graph.length(actor); i++) {
        order.add(graph.at(actor, i - 1), graph.at(actor, i));
      }
    }
    for (int e = 0; e < graph.size(); e++) {
      if (graph.event(e).isRead() && graph.from(e) >= 0) {
        order.add(graph.from(e), e);
        forward &= graph.from(e) < e;
      }
    }
    if (forward || order.isAcyclic()) {
      return false;
    }
    order.close();
    for (int e = 0; e < graph.size(); e++) {
      Event event = graph.event(e);
      if (order.has(e, e)
          && (event.isRead() || event.isWrite())
          && (event.mode() != Mode.PLAIN || event.isUpdate())) {
        return true;
      }
    }
    return false;
  }
}
