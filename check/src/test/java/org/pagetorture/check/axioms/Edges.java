// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.check.axioms;

import java.util.Arrays;

/// A relation between events 0 to n - 1: a row of bits for each, n <= 64.
final class Edges {
  /// Whether two events are related.
  @FunctionalInterface
  interface Rule {
    boolean relates(int from, int to);
  }

  private final long[] rows;

  private Edges(long[] rows) {
    this.rows = rows;
  }

  /// The relation that a rule describes.
  static Edges of(int n, Rule rule) {
    Edges edges = new Edges(new long[n]);
    for (int a = 0; a < n; a++) {
      for (int b = 0; b < n; b++) {
        edges.rows[a] |= rule.relates(a, b) ? 1L << b : 0;
      }
    }
    return edges;
  }

  boolean has(int from, int to) {
    return (rows[from] >>> to & 1) != 0;
  }

  /// Whether anything is reached from an event.
  boolean leaves(int from) {
    return rows[from] != 0;
  }

  Edges or(Edges other) {
    Edges either = new Edges(rows.clone());
    Arrays.setAll(either.rows, a -> rows[a] | other.rows[a]);
    return either;
  }

  /// Composition: this, then `next`.
  Edges then(Edges next) {
    Edges both = new Edges(new long[rows.length]);
    for (int a = 0; a < rows.length; a++) {
      for (int b = 0; b < rows.length; b++) {
        both.rows[a] |= has(a, b) ? next.rows[b] : 0;
      }
    }
    return both;
  }

  /// The transitive closure.
  Edges closure() {
    Edges closure = new Edges(rows.clone());
    for (int via = 0; via < rows.length; via++) {
      for (int a = 0; a < rows.length; a++) {
        closure.rows[a] |= closure.has(a, via) ? closure.rows[via] : 0;
      }
    }
    return closure;
  }

  /// Whether there is no cycle.
  boolean acyclic() {
    Edges closure = closure();
    for (int a = 0; a < rows.length; a++) {
      if (closure.has(a, a)) {
        return false;
      }
    }
    return true;
  }
}
