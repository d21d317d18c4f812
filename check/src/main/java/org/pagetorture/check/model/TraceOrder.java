// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.check.model;

import java.util.stream.IntStream;
import org.pagetorture.check.explore.Graph;
import org.pagetorture.check.explore.Relation;

/// The search for pushto: a total order of the events that push begins with, under which co keeps
/// the rules of [Coherent]. Depth first; a beginning that already breaks a rule is not continued.
final class TraceOrder {
  private final Graph graph;
  private final Coherent coherent;
  private final Relation push;
  private final Relation constraints;
  private final Relation order;
  private final int[] firsts;

  /// @param order (into ∪ rf)⁺
  TraceOrder(Graph graph, Relation push, Relation order, boolean complete) {
    this.graph = graph;
    coherent = new Coherent(graph);
    this.push = push;
    this.order = order;
    firsts = IntStream.range(0, graph.size()).filter(push::isDefined).toArray();
    constraints = complete ? withFinalWrites(graph, order) : order;
  }

  /// In a complete execution the last write of a location comes last.
  private static Relation withFinalWrites(Graph graph, Relation order) {
    Relation constraints = order.copy();
    for (int location = 0; location < graph.locations(); location++) {
      int[] writes = graph.order(location);
      for (int i = 0; i + 1 < writes.length; i++) {
        constraints.add(graph.whole(writes[i]), graph.whole(writes[writes.length - 1]));
      }
    }
    return constraints.close();
  }

  boolean exists() {
    return coherent.holdsWithoutOrder()
        && FinalFields.hold(graph, coherent)
        && coherent.holds(order)
        && place(0, order);
  }

  /// Whether the firsts from `done` on can be put after those before.
  private boolean place(int done, Relation vo) {
    if (done == firsts.length) {
      return true;
    }
    for (int i = done; i < firsts.length; i++) {
      if (mayBeNext(done, i)) {
        swap(done, i);
        Relation extended = vo.copy();
        boolean news = false;
        for (int j = 0; j < done; j++) {
          news |= extended.addAllClosed(firsts[j], push, firsts[done]);
        }
        if ((!news || coherent.holds(extended)) && place(done + 1, extended)) {
          return true;
        }
        swap(done, i);
      }
    }
    return false;
  }

  private boolean mayBeNext(int done, int candidate) {
    for (int i = done; i < firsts.length; i++) {
      if (constraints.has(firsts[i], firsts[candidate])) {
        return false;
      }
    }
    return true;
  }

  private void swap(int i, int j) {
    int first = firsts[i];
    firsts[i] = firsts[j];
    firsts[j] = first;
  }
}
