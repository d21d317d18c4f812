// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.check.explore;

/// What an event came after: the events from which po and rf lead to it.
final class Past {
  private Past() {}

  /// For each event of the graph whether po ∪ rf leads from it to `e`, or it is `e`.
  static boolean[] of(Graph graph, int e) {
    boolean[] past = new boolean[graph.size()];
    int[] open = new int[graph.size()];
    past[e] = true;
    open[0] = e;
    int count = 1;
    while (count > 0) {
      int next = open[--count];
      int index = graph.position(next);
      int before = index > 0 ? graph.at(graph.event(next).actor(), index - 1) : -1;
      int from = graph.from(next);
      if (before >= 0 && !past[before]) {
        past[before] = true;
        open[count++] = before;
      }
      if (from >= 0 && !past[from]) {
        past[from] = true;
        open[count++] = from;
      }
    }
    return past;
  }
}
