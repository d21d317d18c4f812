// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.check.model;

import org.pagetorture.check.explore.Consistency;
import org.pagetorture.check.explore.Graph;
import org.pagetorture.check.explore.Location;
import org.pagetorture.check.explore.Mode;
import org.pagetorture.check.explore.Relation;

/// The Java memory model with its access modes: JAM.
///
/// - *into* is what fences and modes order within an actor, and *push* the part of it that full
///   fences and pairs of volatile accesses order: [Into].
/// - *pushto* is a total order of the events that push begins with, which extends (into ∪ rf)⁺ and
///   has final writes last: [TraceOrder].
/// - *vo* is (into ∪ rf ∪ pushto;push)⁺ ∪ po of one location.
///
/// An execution is allowed when `rf ∪ into` is acyclic, no cycle of `po ∪ rf` goes through an
/// access of opaque mode or stronger, each update reads the write just before its own, and some
/// pushto makes co hold all that [Coherent] asks of it.
///
/// What x86-TSO allows is allowed too. JAM forbids some of it: a write that its own thread reads
/// back with a volatile read may still wait in a store buffer.
///
/// Where the published model is disputed: coherence of opaque reads holds against the initial value
/// too; a read orders the writes before and after it of its own location only; and plain accesses
/// beside a fence are as ordered as the fence says.
///
/// Source: Bender, Palsberg, "A formalization of Java's concurrent access modes", OOPSLA 2019; Liu,
/// Bender, Palsberg, "Compiling volatile correctly in Java", ECOOP 2022 (JAM21).
final class Jmm implements Consistency {
  private final Consistency tso = new Tso();

  @Override
  public boolean allows(Graph graph, boolean complete) {
    if (tso.allows(graph, complete)) {
      return true;
    }
    if (!Coherence.isAtomic(graph) || ThinAirCycle.isIn(graph)) {
      return false;
    }
    Into into = new Into(graph);
    Relation order = order(graph, into);
    return order.isIrreflexive() && new TraceOrder(graph, into.push()).extend(order, complete);
  }

  @Override
  public Relation order(Graph graph) {
    return order(graph, new Into(graph));
  }

  /// (into ∪ rf)⁺.
  private static Relation order(Graph graph, Into into) {
    Relation order = into.into().copy();
    for (int e = 0; e < graph.size(); e++) {
      if (graph.event(e).isRead() && graph.from(e) >= 0 && !mayJoin(graph, e)) {
        order.add(graph.whole(graph.from(e)), e);
      }
    }
    return order.close();
  }

  /// Whether the read enters a monitor that the same actor has left last: a compiler may make one
  /// region of the two.
  private static boolean mayJoin(Graph graph, int read) {
    Location variable = graph.event(read).variable();
    return variable != null
        && variable.isMonitor()
        && graph.event(graph.from(read)).actor() == graph.event(read).actor();
  }

  /// A compiler may read a plain field once, before the loop.
  @Override
  public boolean mayWaitForEver(Mode mode) {
    return mode == Mode.PLAIN;
  }
}
