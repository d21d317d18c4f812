// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.check.axioms;

/// A relation between events 0 to n - 1.
final class Edges {
  /// Whether two events are related.
  @FunctionalInterface
  interface Rule {
    boolean relates(int from, int to);
  }

  private final boolean[][] has;

  private Edges(int n) {
    has = new boolean[n][n];
  }

  /// The relation that a rule describes.
  static Edges of(int n, Rule rule) {
    Edges edges = new Edges(n);
    for (int a = 0; a < n; a++) {
      for (int b = 0; b < n; b++) {
        edges.has[a][b] = rule.relates(a, b);
      }
    }
    return edges;
  }

  boolean has(int from, int to) {
    return has[from][to];
  }

  /// Whether anything is reached from an event.
  boolean leaves(int from) {
    for (boolean edge : has[from]) {
      if (edge) {
        return true;
      }
    }
    return false;
  }

  Edges or(Edges other) {
    return of(has.length, (a, b) -> has[a][b] || other.has[a][b]);
  }

  /// Composition: this, then `next`.
  Edges then(Edges next) {
    Edges both = new Edges(has.length);
    for (int a = 0; a < has.length; a++) {
      for (int b = 0; b < has.length; b++) {
        for (int c = 0; has[a][b] && c < has.length; c++) {
          both.has[a][c] |= next.has[b][c];
        }
      }
    }
    return both;
  }

  /// The transitive closure.
  Edges closure() {
    Edges closure = of(has.length, this::has);
    for (int via = 0; via < has.length; via++) {
      for (int a = 0; a < has.length; a++) {
        for (int b = 0; closure.has[a][via] && b < has.length; b++) {
          closure.has[a][b] |= closure.has[via][b];
        }
      }
    }
    return closure;
  }

  /// Whether there is no cycle.
  boolean acyclic() {
    Edges closure = closure();
    for (int a = 0; a < has.length; a++) {
      if (closure.has[a][a]) {
        return false;
      }
    }
    return true;
  }
}
