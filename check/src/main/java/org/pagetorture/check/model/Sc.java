// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.check.model;

import java.util.ArrayList;
import java.util.List;
import org.pagetorture.check.explore.Consistency;
import org.pagetorture.check.explore.Event;
import org.pagetorture.check.explore.Graph;
import org.pagetorture.check.explore.Relation;

/// Sequential consistency: some interleaving explains the execution.
///
/// `po ∪ rf ∪ co ∪ fr` is acyclic, and an update reads the write just before its own.
///
/// Source: Lamport, "How to make a multiprocessor computer that correctly executes multiprocess
/// programs", 1979; Alglave, Maranget, Tautschnig, "Herding cats", 2014, figure 21.
final class Sc implements Consistency {
  @Override
  public boolean allows(Graph graph, boolean complete) {
    if (!Coherence.isAtomic(graph)) {
      return false;
    }
    Relation order = Coherence.communication(graph);
    for (int actor = 0; actor < graph.actors(); actor++) {
      addProgramOrder(graph, actor, order);
    }
    return order.isAcyclic();
  }

  /// Each event after the one before. The fences that a membarrier makes others execute are in no
  /// order among themselves, only between the membarrier's own two; in the other's program each
  /// stands between two events.
  private static void addProgramOrder(Graph graph, int actor, Relation order) {
    int last = -1;
    List<Integer> remote = new ArrayList<>();
    for (int i = 0; i < graph.length(actor); i++) {
      int e = graph.whole(graph.at(actor, i));
      if (last >= 0 && e != last) {
        order.add(last, e);
      }
      if (graph.event(e).kind() == Event.Kind.REMOTE_FENCE) {
        remote.add(e);
        addRemoteFence(graph, e, order);
      } else {
        remote.forEach(fence -> order.add(fence, e));
        remote.clear();
        last = e;
      }
    }
  }

  private static void addRemoteFence(Graph graph, int fence, Relation order) {
    int target = graph.event(fence).target();
    int before = RemoteFence.before(graph, fence);
    if (before > 0) {
      order.add(graph.whole(graph.at(target, before - 1)), fence);
    }
    if (before < graph.length(target)) {
      order.add(fence, graph.at(target, before));
    }
  }
}
