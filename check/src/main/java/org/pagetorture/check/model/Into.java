// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.check.model;

import org.jspecify.annotations.Nullable;
import org.pagetorture.check.explore.Event;
import org.pagetorture.check.explore.Fence;
import org.pagetorture.check.explore.Graph;
import org.pagetorture.check.explore.Mode;
import org.pagetorture.check.explore.Relation;

/// What fences and modes order within an actor.
///
/// *into* orders whatever comes before a release or volatile write; whatever comes after an acquire
/// or volatile read; across a release fence, whatever comes before it against writes; across an
/// acquire fence, reads against whatever comes after it; and push.
///
/// *push* orders across a full fence, and two volatile accesses.
///
/// A membarrier's fence in another actor pushes in both programs: what comes before the call, or
/// before the fence, against what comes after the call, or after the fence.
final class Into {
  private final Graph graph;
  private final Relation into;
  private final Relation push;

  /// Of each access the mode as it came out, and whether it writes; null for what is no access. An
  /// update counts once, by its read.
  private final @Nullable Mode[] modes;

  private final boolean[] writes;

  Into(Graph graph) {
    this.graph = graph;
    into = new Relation(graph.size());
    push = new Relation(graph.size());
    modes = new @Nullable Mode[graph.size()];
    writes = new boolean[graph.size()];
    for (int e = 0; e < graph.size(); e++) {
      Event event = graph.event(e);
      if (event.isRead() || event.kind() == Event.Kind.WRITE) {
        modes[e] = mode(graph, e);
        writes[e] = event.isWrite() || graph.writeOf(e) >= 0;
      }
    }
    for (int actor = 0; actor < graph.actors(); actor++) {
      for (int i = 0; i < graph.length(actor); i++) {
        addAfter(actor, i);
      }
    }
    for (int e = 0; e < graph.size(); e++) {
      if (graph.event(e).kind() == Event.Kind.REMOTE_FENCE) {
        addRemoteFence(e);
      }
    }
    into.addAll(push);
  }

  Relation into() {
    return into;
  }

  Relation push() {
    return push;
  }

  /// Orders the access at that place of a program before those after it.
  private void addAfter(int actor, int index) {
    int earlier = graph.at(actor, index);
    Mode mode = modes[earlier];
    if (mode == null) {
      return;
    }
    boolean reads = graph.event(earlier).isRead();
    boolean released = false;
    boolean acquired = reads && mode.acquires();
    boolean pushed = false;
    for (int i = index + 1; i < graph.length(actor); i++) {
      int later = graph.at(actor, i);
      Mode laterMode = modes[later];
      if (laterMode == null) {
        Fence fence = graph.event(later).fence();
        released |= fence == Fence.RELEASE;
        acquired |= fence == Fence.ACQUIRE && reads;
        pushed |= fence == Fence.FULL;
      } else if (pushed || (mode == Mode.VOLATILE && laterMode == Mode.VOLATILE)) {
        push.add(earlier, later);
      } else if (acquired || (writes[later] && (released || laterMode.releases()))) {
        into.add(earlier, later);
      }
    }
  }

  /// The mode of an access as it came out: an update that did not write has its failure's.
  static Mode mode(Graph graph, int e) {
    Event event = graph.event(e);
    return event.kind() == Event.Kind.UPDATE_READ && graph.writeOf(e) < 0
        ? event.mode().ofFailure()
        : event.mode();
  }

  private void addRemoteFence(int fence) {
    int caller = graph.event(fence).actor();
    int target = graph.event(fence).target();
    int call = graph.position(fence);
    int point = RemoteFence.before(graph, fence);
    addAcross(caller, call, caller, call);
    addAcross(caller, call, target, point);
    addAcross(target, point, caller, call);
    addAcross(target, point, target, point);
  }

  /// All accesses of one actor before a point push all of another after a point.
  private void addAcross(int before, int beforeEnd, int after, int afterStart) {
    for (int i = 0; i < beforeEnd; i++) {
      for (int j = afterStart; j < graph.length(after); j++) {
        int earlier = graph.at(before, i);
        int later = graph.at(after, j);
        if (modes[earlier] != null && modes[later] != null) {
          push.add(earlier, later);
        }
      }
    }
  }
}
