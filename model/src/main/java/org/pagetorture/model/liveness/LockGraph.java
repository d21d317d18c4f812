// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.liveness;

/// Which lock was waited for under which, as the 64 bits of one word, and the search for a cycle.
///
/// Bit `8 * held + wanted` is an edge, with the numbers that [LockUse] gives. A path goes on from
/// what is wanted to what blocks the wait, so that a cycle is a deadlock that can happen: the
/// kernel calls it strong.
///
/// Kernel: kernel/locking/lockdep.c:check_noncircular(), __bfs() (v6.12).
final class LockGraph {
  /// The cycle that is none.
  static final long NONE = 0;

  private static final int WIDTH = 8;
  private static final int ROW = (1 << WIDTH) - 1;

  private LockGraph() {}

  /// The edges from each lock of the set `held` to `wanted`.
  static long edges(int held, int wanted) {
    long edges = 0;
    for (int left = held; left != 0; left &= left - 1) {
      edges |= 1L << (WIDTH * Integer.numberOfTrailingZeros(left) + wanted);
    }
    return edges;
  }

  /// The shortest cycle that waiting for `wanted` under any of the set `held` closes, or [#NONE].
  static long shortest(long graph, int held, int wanted) {
    long shortest = NONE;
    for (int left = held; left != 0; left &= left - 1) {
      long cycle = cycle(graph, Integer.numberOfTrailingZeros(left), wanted);
      if (cycle != NONE && (shortest == NONE || cycle < shortest)) {
        shortest = cycle;
      }
    }
    return shortest;
  }

  /// The shortest cycle that waiting for `wanted` under `held` closes, or [#NONE].
  ///
  /// A cycle is its locks in order, a digit each from the lowest on, counted from 1. It begins with
  /// the lock whose number is lowest, whoever closed it.
  private static long cycle(long graph, int held, int wanted) {
    int parents = 0;
    int seen = 1 << wanted;
    for (int layer = seen; layer != 0; ) {
      int goals = layer & blockedBy(held);
      if (goals != 0) {
        return rotate(path(parents, Integer.numberOfTrailingZeros(goals), wanted, held));
      }
      int following = 0;
      for (int left = layer; left != 0; left &= left - 1) {
        int from = Integer.numberOfTrailingZeros(left);
        int fresh = next(graph, from) & ~seen;
        seen |= fresh;
        following |= fresh;
        parents |= from * spread(fresh);
      }
      layer = following;
    }
    return NONE;
  }

  /// What `held` makes wait.
  private static int blockedBy(int held) {
    return ((held & 1) == 0 ? 3 : 1) << (held & ~1);
  }

  /// What is waited for under anything that makes `wanted` wait.
  private static int next(long graph, int wanted) {
    int exclusive = row(graph, wanted & ~1);
    return (wanted & 1) == 0 ? exclusive | row(graph, wanted + 1) : exclusive;
  }

  private static int row(long graph, int held) {
    return (int) (graph >>> (WIDTH * held)) & ROW;
  }

  /// A 1 in the hexadecimal digit of each number in `set`.
  private static int spread(int set) {
    int digits = 0;
    for (int left = set; left != 0; left &= left - 1) {
      digits |= 1 << (4 * Integer.numberOfTrailingZeros(left));
    }
    return digits;
  }

  private static long path(int parents, int goal, int wanted, int held) {
    long path = 0;
    for (int at = goal; at != wanted; ) {
      at = parents >>> (4 * at) & 0xF;
      path = path << 4 | at / 2 + 1;
    }
    return path << 4 | held / 2 + 1;
  }

  private static long rotate(long path) {
    int top = 60 - Long.numberOfLeadingZeros(path) / 4 * 4;
    long least = path;
    long turned = path;
    do {
      turned = turned >>> 4 | (turned & 0xF) << top;
      least = (turned & 0xF) < (least & 0xF) ? turned : least;
    } while (turned != path);
    return least;
  }
}
