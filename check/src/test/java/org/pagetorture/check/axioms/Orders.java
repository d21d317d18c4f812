// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.check.axioms;

import java.util.ArrayList;
import java.util.List;

/// Total orders of a few events.
final class Orders {
  private Orders() {}

  /// Every total order of the events that keeps what `before` relates.
  static List<List<Integer>> of(List<Integer> events, Edges before) {
    List<List<Integer>> orders = new ArrayList<>();
    extend(List.of(), events, before, orders);
    return orders;
  }

  private static void extend(
      List<Integer> begun, List<Integer> left, Edges before, List<List<Integer>> orders) {
    if (left.isEmpty()) {
      orders.add(begun);
    }
    for (Integer next : left) {
      if (left.stream().noneMatch(other -> before.has(other, next))) {
        List<Integer> more = new ArrayList<>(begun);
        more.add(next);
        extend(more, left.stream().filter(e -> !e.equals(next)).toList(), before, orders);
      }
    }
  }
}
