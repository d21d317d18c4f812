// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.check.axioms;

import java.util.List;
import java.util.stream.IntStream;
import org.pagetorture.check.explore.Fence;

/// The rules of the Java memory model, over the events of one candidate execution.
final class Jmm {
  private final List<Event> events;
  private final Edges po;
  private final Edges poOfLocation;
  private final Edges push;
  private final Edges into;

  Jmm(List<Event> events) {
    this.events = events;
    po = edges((a, b) -> a < b && at(a).thread() == at(b).thread() && !at(a).isInitial());
    poOfLocation = edges((a, b) -> po.has(a, b) && sameLocation(a, b));
    push =
        edges(
            (a, b) ->
                accesses(a, b)
                    && ((at(a).isVolatile() && at(b).isVolatile()) || fenced(a, Fence.FULL, b)));
    into =
        edges(
            (a, b) ->
                accesses(a, b)
                    && (push.has(a, b)
                        || at(b).releases()
                        || at(a).acquires()
                        || (at(b).isWrite() && fenced(a, Fence.RELEASE, b))
                        || (at(a).isRead() && fenced(a, Fence.ACQUIRE, b))));
  }

  private Event at(int event) {
    return events.get(event);
  }

  private Edges edges(Edges.Rule rule) {
    return Edges.of(events.size(), rule);
  }

  /// Whether both are accesses, in program order.
  private boolean accesses(int a, int b) {
    return po.has(a, b) && at(a).fence() == null && at(b).fence() == null;
  }

  private boolean sameLocation(int a, int b) {
    return at(a).location() == at(b).location() && at(a).location() >= 0;
  }

  private boolean fenced(int a, Fence fence, int b) {
    return IntStream.range(a, b).anyMatch(f -> at(f).fence() == fence);
  }

  /// What does not depend on an order of writes: no read that comes before itself, no thin air.
  boolean allows(Edges rf) {
    Edges cycle = po.or(rf).closure();
    return rf.or(into).acyclic()
        && IntStream.range(0, events.size()).noneMatch(e -> at(e).isOpaque() && cycle.has(e, e));
  }

  /// Whether a read takes a write that comes after it, in program order and by way of other reads.
  boolean foresees(Edges rf) {
    return !po.or(rf).acyclic();
  }

  /// Whether some trace order agrees with the order of the writes of each location.
  boolean allows(Edges rf, List<List<Integer>> orders) {
    Edges co = edges((w, later) -> orders.stream().anyMatch(o -> comesFirst(o, w, later)));
    Edges finalLast =
        edges((w, last) -> co.has(w, last) && orders.stream().anyMatch(o -> o.getLast() == last));
    Edges before = into.or(rf).or(finalLast).closure();
    List<Integer> pushing = IntStream.range(0, events.size()).filter(push::leaves).boxed().toList();
    return Orders.of(pushing, before).stream().anyMatch(trace -> coherent(rf, trace, co));
  }

  private static boolean comesFirst(List<Integer> order, int a, int b) {
    return order.contains(a) && order.indexOf(a) < order.indexOf(b);
  }

  private boolean coherent(Edges rf, List<Integer> trace, Edges co) {
    Edges pushto = edges((a, b) -> comesFirst(trace, a, b));
    Edges vo = into.or(rf).or(pushto.then(push)).closure().or(poOfLocation);
    return co.or(edges((w, later) -> isRequired(w, later, rf, vo))).acyclic();
  }

  /// Whether a write must come before another one of its location.
  private boolean isRequired(int w, int later, Edges rf, Edges vo) {
    return at(w).isWrite()
        && at(later).isWrite()
        && sameLocation(w, later)
        && (vo.has(w, later) || (w != later && readsOrder(w, later, rf, vo)));
  }

  private boolean readsOrder(int w, int later, Edges rf, Edges vo) {
    return IntStream.range(0, events.size())
        .filter(r -> at(r).isRead() && sameLocation(w, r))
        .anyMatch(r -> orders(w, r, later, rf, vo));
  }

  /// Whether a read orders two writes of its location: it sees the first and takes the second, or
  /// sees the first before the second, or takes the second after an opaque read of the first.
  private boolean orders(int w, int r, int later, Edges rf, Edges vo) {
    boolean seenAndOverwritten = vo.has(w, r) && (rf.has(later, r) || po.has(r, later));
    boolean readBefore =
        rf.has(later, r)
            && at(r).isOpaque()
            && IntStream.range(0, r)
                .anyMatch(first -> rf.has(w, first) && po.has(first, r) && at(first).isOpaque());
    return seenAndOverwritten || readBefore;
  }
}
