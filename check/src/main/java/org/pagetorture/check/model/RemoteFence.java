// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.check.model;

import org.pagetorture.check.explore.Graph;

/// Where the fence that a membarrier makes another actor execute stands in that actor's program.
final class RemoteFence {
  private RemoteFence() {}

  /// How many events of its target's program come before it; never half an update.
  static int before(Graph graph, int fence) {
    int last = graph.from(fence);
    if (last == Graph.INITIAL) {
      return 0;
    }
    int before = graph.position(last) + 1;
    return graph.writeOf(last) >= 0 ? before + 1 : before;
  }
}
