// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.check.model;

import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.pagetorture.check.explore.Graph;
import org.pagetorture.check.explore.Relation;

/// The search for pushto: a total order of the events that push begins with, under which co keeps
/// the rules of [Coherent].
///
/// With `a` before `b` in that order, vo leads from `a` to all that `b` pushes. A pair that would
/// break a rule one way round goes the other way. That decides most pairs; for the others the order
/// in which the events were added is mostly as good as any, and else the search tries both ways.
final class TraceOrder {
  private final Graph graph;
  private final Coherent coherent;
  private final Relation push;
  private final int[] firsts;
  private @Nullable Relation unseen;

  TraceOrder(Graph graph, Relation push) {
    this.graph = graph;
    this.push = push;
    coherent = new Coherent(graph);
    firsts = IntStream.range(0, graph.size()).filter(push::isDefined).toArray();
  }

  /// Whether there is such an order.
  ///
  /// @param vo (into ∪ rf)⁺, which it extends; is changed
  /// @param complete whether the last write of each location is final, and has to come last
  boolean extend(Relation vo, boolean complete) {
    return coherent.holdsWithoutOrder()
        && coherent.holds(vo)
        && FinalFields.hold(graph, coherent)
        && (firsts.length == 0 || decide(complete ? withFinalWrites(vo) : vo.copy(), vo));
  }

  private Relation withFinalWrites(Relation vo) {
    Relation before = vo.copy();
    for (int location = 0; location < graph.locations(); location++) {
      int[] writes = graph.order(location);
      for (int i = 0; i + 1 < writes.length; i++) {
        before.add(graph.whole(writes[i]), graph.whole(writes[writes.length - 1]));
      }
    }
    return before.close();
  }

  /// Whether the order so far can be made total.
  private boolean decide(Relation before, Relation vo) {
    if (isOrdered(before, vo.copy())) {
      return true;
    }
    if (!saturate(before, vo)) {
      return false;
    }
    for (int a : firsts) {
      for (int b : firsts) {
        if (a < b && !before.has(a, b) && !before.has(b, a)) {
          return decideWith(a, b, before, vo) || decideWith(b, a, before, vo);
        }
      }
    }
    return isOrdered(before, vo);
  }

  /// Whether the rules hold when the pairs that are not decided go as the events were added.
  private boolean isOrdered(Relation before, Relation vo) {
    int[] order = new int[firsts.length];
    boolean[] placed = new boolean[graph.size()];
    for (int i = 0; i < order.length; i++) {
      int next = next(before, placed);
      if (next < 0) {
        return false;
      }
      order[i] = next;
      placed[next] = true;
      for (int j = 0; j < i; j++) {
        vo.addAllClosed(order[j], push, order[i]);
      }
    }
    return coherent.holds(vo);
  }

  /// The first of those that may come next, or -1 if they come before each other.
  private int next(Relation before, boolean[] placed) {
    for (int first : firsts) {
      if (!placed[first] && isFree(first, before, placed)) {
        return first;
      }
    }
    return -1;
  }

  private boolean isFree(int first, Relation before, boolean[] placed) {
    for (int e : firsts) {
      if (!placed[e] && before.has(e, first)) {
        return false;
      }
    }
    return true;
  }

  private boolean decideWith(int a, int b, Relation before, Relation vo) {
    Relation extended = before.copy();
    extended.addClosed(a, b);
    return decide(extended, vo.copy());
  }

  /// Adds what the order implies until nothing is new; false when that breaks a rule.
  private boolean saturate(Relation before, Relation vo) {
    boolean news = true;
    while (news) {
      for (int a : firsts) {
        for (int b : firsts) {
          if (before.has(a, b)) {
            vo.addAllClosed(a, push, b);
          }
        }
      }
      Relation forbidden = forbidden(vo);
      news = false;
      for (int a : firsts) {
        for (int b : firsts) {
          if (a != b && forbidden.has(b, a) && !before.has(a, b)) {
            before.addClosed(a, b);
            news = true;
          }
        }
      }
      if (IntStream.of(firsts).anyMatch(a -> before.has(a, a) || before.meets(a, forbidden, a))) {
        return false;
      }
    }
    return true;
  }

  private Relation unseen() {
    if (unseen == null) {
      unseen = coherent.unseen();
    }
    return unseen;
  }

  /// The pairs `(a, b)` of firsts such that some rule breaks when vo leads from `a` to what `b`
  /// pushes: because some write leads to `a` that must not be seen by an access that follows.
  private Relation forbidden(Relation vo) {
    Relation unseen = unseen();
    Relation led = new Relation(graph.size());
    for (int e = 0; e < graph.size(); e++) {
      led.addAll(e, unseen, e);
      for (int x = vo.next(e, 0); x >= 0; x = vo.next(e, x + 1)) {
        led.addAll(e, unseen, x);
      }
    }
    Relation pushed = new Relation(graph.size());
    Relation leading = new Relation(graph.size());
    for (int first : firsts) {
      for (int x = push.next(first, 0); x >= 0; x = push.next(first, x + 1)) {
        pushed.addAll(first, led, x);
      }
      leading.add(first, first);
      for (int e = 0; e < graph.size(); e++) {
        if (vo.has(e, first)) {
          leading.add(first, e);
        }
      }
    }
    Relation forbidden = new Relation(graph.size());
    for (int a : firsts) {
      for (int b : firsts) {
        if (leading.meets(a, pushed, b)) {
          forbidden.add(a, b);
        }
      }
    }
    return forbidden;
  }
}
