// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.check.explore;

/// A binary relation between the events of one graph: a bit matrix.
public final class Relation {
  private final int size;
  private final int words;
  private final long[] rows;

  /// The empty relation on that many events.
  public Relation(int size) {
    this.size = size;
    words = (size + 63) >>> 6;
    rows = new long[size * words];
  }

  private Relation(Relation that) {
    size = that.size;
    words = that.words;
    rows = that.rows.clone();
  }

  /// A copy.
  public Relation copy() {
    return new Relation(this);
  }

  /// Adds a pair.
  public void add(int a, int b) {
    rows[a * words + (b >>> 6)] |= 1L << b;
  }

  /// Whether it holds the pair.
  public boolean has(int a, int b) {
    return (rows[a * words + (b >>> 6)] & 1L << b) != 0;
  }

  /// Adds, for `a`, what the other relation has for `b`.
  public void addAll(int a, Relation that, int b) {
    for (int w = 0; w < words; w++) {
      rows[a * words + w] |= that.rows[b * words + w];
    }
  }

  /// Adds every pair of the other relation.
  public void addAll(Relation that) {
    for (int i = 0; i < rows.length; i++) {
      rows[i] |= that.rows[i];
    }
  }

  /// Whether it holds a pair that begins with `a`.
  public boolean isDefined(int a) {
    for (int w = 0; w < words; w++) {
      if (rows[a * words + w] != 0) {
        return true;
      }
    }
    return false;
  }

  /// The least `b` from `start` on with the pair `(a, b)`; -1 if there is none.
  public int next(int a, int start) {
    if (start >= size) {
      return -1;
    }
    int w = start >>> 6;
    long word = rows[a * words + w] & -1L << start;
    while (word == 0) {
      if (++w == words) {
        return -1;
      }
      word = rows[a * words + w];
    }
    return (w << 6) + Long.numberOfTrailingZeros(word);
  }

  /// Makes it transitive.
  public Relation close() {
    for (int k = 0; k < size; k++) {
      for (int i = 0; i < size; i++) {
        if (has(i, k)) {
          addAll(i, this, k);
        }
      }
    }
    return this;
  }

  /// Adds a pair to a transitive relation, and what follows from it.
  public void addClosed(int a, int b) {
    Relation pair = new Relation(size);
    pair.add(a, b);
    addAllClosed(a, pair, a);
  }

  /// Adds, to a transitive relation, what follows when `a` also leads to all that the other
  /// relation has for `b`; it stays transitive.
  public void addAllClosed(int a, Relation that, int b) {
    if (containsAll(a, that, b)) {
      return;
    }
    long[] row = new long[words];
    System.arraycopy(that.rows, b * words, row, 0, words);
    for (int e = that.next(b, 0); e >= 0; e = that.next(b, e + 1)) {
      for (int w = 0; w < words; w++) {
        row[w] |= rows[e * words + w];
      }
    }
    for (int i = 0; i < size; i++) {
      if (i == a || has(i, a)) {
        for (int w = 0; w < words; w++) {
          rows[i * words + w] |= row[w];
        }
      }
    }
  }

  private boolean containsAll(int a, Relation that, int b) {
    for (int w = 0; w < words; w++) {
      if ((that.rows[b * words + w] & ~rows[a * words + w]) != 0) {
        return false;
      }
    }
    return true;
  }

  /// Whether what this has for `a` and what the other has for `b` have something in common.
  public boolean meets(int a, Relation that, int b) {
    for (int w = 0; w < words; w++) {
      if ((rows[a * words + w] & that.rows[b * words + w]) != 0) {
        return true;
      }
    }
    return false;
  }

  /// Whether a transitive relation leads from no event to itself.
  public boolean isIrreflexive() {
    for (int i = 0; i < size; i++) {
      if (has(i, i)) {
        return false;
      }
    }
    return true;
  }

  /// Whether no chain of pairs leads back to where it began. Leaves the relation as it is.
  public boolean isAcyclic() {
    int[] before = new int[size];
    for (int a = 0; a < size; a++) {
      for (int b = next(a, 0); b >= 0; b = next(a, b + 1)) {
        before[b]++;
      }
    }
    int[] ready = new int[size];
    int count = 0;
    for (int a = 0; a < size; a++) {
      if (before[a] == 0) {
        ready[count++] = a;
      }
    }
    for (int done = 0; done < count; done++) {
      int a = ready[done];
      for (int b = next(a, 0); b >= 0; b = next(a, b + 1)) {
        if (--before[b] == 0) {
          ready[count++] = b;
        }
      }
    }
    return count == size;
  }
}
