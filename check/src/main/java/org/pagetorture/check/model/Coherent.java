// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.check.model;

import java.util.Arrays;
import org.pagetorture.check.explore.Graph;
import org.pagetorture.check.explore.Mode;
import org.pagetorture.check.explore.Relation;

/// What JAM asks of co, given the visibility order vo without po of one location. For writes `w`
/// and `w'` of one location, co has `(w, w')` when
///
/// - coww: vo leads from `w` to `w'`;
/// - cowr: vo leads from `w` to a read that takes `w'`;
/// - corw: vo leads from `w` to a read of the location, and po from there to `w'`;
/// - corr: a read takes `w`, a later one of the same actor takes `w'`, and both are opaque or
///   stronger.
final class Coherent {
  private final Graph graph;

  /// For each event its place in its location's order, as a write and as a read.
  private final int[] written;

  private final int[] taken;
  private final int[] locations;

  Coherent(Graph graph) {
    this.graph = graph;
    written = new int[graph.size()];
    taken = new int[graph.size()];
    locations = new int[graph.size()];
    Arrays.fill(written, -2);
    Arrays.fill(taken, -2);
    for (int location = 0; location < graph.locations(); location++) {
      int[] order = graph.order(location);
      for (int place = 0; place < order.length; place++) {
        written[graph.whole(order[place])] = place;
      }
    }
    for (int e = 0; e < graph.size(); e++) {
      locations[e] = graph.event(e).location();
      if (graph.event(e).isRead() && graph.from(e) >= Graph.INITIAL) {
        taken[e] = graph.place(graph.from(e));
      }
    }
  }

  /// Whether co keeps the rules that do not depend on vo, or on po of one location only.
  boolean holdsWithoutOrder() {
    for (int actor = 0; actor < graph.actors(); actor++) {
      for (int j = 1; j < graph.length(actor); j++) {
        for (int i = 0; i < j; i++) {
          int a = graph.at(actor, i);
          int b = graph.at(actor, j);
          if (sameLocation(a, b) && !(keepsOrder(a, b) && (!bothOpaque(a, b) || neverBack(a, b)))) {
            return false;
          }
        }
      }
    }
    return true;
  }

  /// Whether co keeps the rules for each pair of vo.
  boolean holds(Relation vo) {
    for (int a = 0; a < graph.size(); a++) {
      if (written[a] >= 0) {
        for (int b = vo.next(a, 0); b >= 0; b = vo.next(a, b + 1)) {
          if (!maySee(a, b)) {
            return false;
          }
        }
      }
    }
    return true;
  }

  /// For each access the writes from which vo must not lead to it.
  Relation unseen() {
    Relation unseen = new Relation(graph.size());
    for (int a = 0; a < graph.size(); a++) {
      if (written[a] >= 0) {
        for (int b = 0; b < graph.size(); b++) {
          if (!maySee(a, b)) {
            unseen.add(b, a);
          }
        }
      }
    }
    return unseen;
  }

  /// Whether co keeps the rules when vo leads from the write `a` to `b`.
  private boolean maySee(int a, int b) {
    return a == b || !sameLocation(a, b) || (keepsOrder(a, b) && beforeLaterWrites(a, b));
  }

  boolean sameLocation(int a, int b) {
    return locations[a] == locations[b] && locations[a] >= 0;
  }

  /// coww and cowr, and that an actor does not read its own later write.
  boolean keepsOrder(int a, int b) {
    boolean write = written[a] < 0 || written[b] < 0 || written[a] < written[b];
    boolean read = written[a] < 0 || taken[b] < -1 || written[a] <= taken[b];
    boolean later = taken[a] < 0 || written[b] < 0 || taken[a] < written[b];
    return write && read && (graph.event(a).actor() != graph.event(b).actor() || later);
  }

  /// corw: `a` comes before what the reader's actor writes after it.
  private boolean beforeLaterWrites(int a, int read) {
    if (taken[read] < -1) {
      return true;
    }
    int actor = graph.event(read).actor();
    for (int i = graph.position(read) + 1; i < graph.length(actor); i++) {
      int later = graph.at(actor, i);
      if (written[later] >= 0
          && later != a
          && sameLocation(read, later)
          && written[a] > written[later]) {
        return false;
      }
    }
    return true;
  }

  private boolean bothOpaque(int a, int b) {
    return graph.event(a).isRead()
        && graph.event(b).isRead()
        && Into.mode(graph, a) != Mode.PLAIN
        && Into.mode(graph, b) != Mode.PLAIN;
  }

  private boolean neverBack(int a, int b) {
    return taken[a] < -1 || taken[b] < -1 || taken[a] <= taken[b];
  }
}
