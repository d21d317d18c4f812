// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.check.model;

import org.pagetorture.check.explore.Consistency;
import org.pagetorture.check.explore.Event;
import org.pagetorture.check.explore.Event.Kind;
import org.pagetorture.check.explore.Graph;
import org.pagetorture.check.explore.Mode;
import org.pagetorture.check.explore.Relation;

/// x86-TSO: a store may wait in its core's buffer while later loads run.
///
/// Each location by itself is coherent; an update reads the write just before its own; and
/// `ppo ∪ rfe ∪ co ∪ fr` is acyclic, where ppo is po without store to load, unless a full fence or
/// a locked instruction (any update, also a CAS that fails) stands between, or the store is
/// volatile and brings its own fence.
///
/// Source: Owens, Sarkar, Sewell, "A better x86 memory model: x86-TSO", 2009; Alglave, Maranget,
/// Tautschnig, "Herding cats", 2014, figure 21.
final class Tso implements Consistency {
  private final Consistency sc = new Sc();

  @Override
  public boolean allows(Graph graph, boolean complete) {
    if (sc.allows(graph, complete)) {
      return true;
    }
    if (!Coherence.isAtomic(graph) || !Coherence.isCoherent(graph)) {
      return false;
    }
    Relation order = Coherence.communication(graph);
    for (int actor = 0; actor < graph.actors(); actor++) {
      addPreserved(graph, actor, order);
    }
    for (int e = 0; e < graph.size(); e++) {
      if (graph.event(e).kind() == Kind.REMOTE_FENCE) {
        addRemoteFence(graph, e, order);
      }
    }
    return order.isAcyclic();
  }

  private static void addPreserved(Graph graph, int actor, Relation order) {
    for (int j = 1; j < graph.length(actor); j++) {
      int later = graph.at(actor, j);
      if (!isOrdered(graph.event(later))) {
        continue;
      }
      for (int i = 0; i < j; i++) {
        int earlier = graph.at(actor, i);
        if (isOrdered(graph.event(earlier))
            && !mayOvertake(graph.event(later), graph.event(earlier))) {
          order.add(earlier, later);
        }
      }
    }
  }

  /// Whether x86 has an instruction for it. An update counts once, by its read.
  private static boolean isOrdered(Event event) {
    return switch (event.kind()) {
      case READ, UPDATE_READ, WRITE, REMOTE_FENCE -> true;
      case FENCE -> event.isFullFence();
      case UPDATE_WRITE, CHOICE, FREEZE -> false;
    };
  }

  /// Whether the load may run while the store waits; or both are fences of one membarrier, which
  /// are in no order.
  private static boolean mayOvertake(Event later, Event earlier) {
    return switch (later.kind()) {
      case READ -> earlier.kind() == Kind.WRITE && earlier.mode() != Mode.VOLATILE;
      case REMOTE_FENCE -> earlier.kind() == Kind.REMOTE_FENCE;
      default -> false;
    };
  }

  private static void addRemoteFence(Graph graph, int fence, Relation order) {
    int target = graph.event(fence).target();
    int before = RemoteFence.before(graph, fence);
    for (int i = 0; i < graph.length(target); i++) {
      int e = graph.at(target, i);
      if (isOrdered(graph.event(e))) {
        if (i < before) {
          order.add(e, fence);
        } else {
          order.add(fence, e);
        }
      }
    }
  }
}
