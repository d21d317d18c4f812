// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.bench;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.VarHandle;

/// The reference count and the flags of a page, near each other or not.
///
/// Native memory, because only there does a cache line begin where the layout says.
public final class CountAndFlags {
  /// Where the flags lie, in bytes from the count.
  public enum Layout {
    /// In the same word: one RMW changes both.
    ONE_WORD(0),
    /// In the next word, of the same cache line.
    TWO_WORDS(8),
    /// In another cache line, and not in the neighbour that a prefetcher fetches with the first.
    APART(128);

    private final long distance;

    Layout(long distance) {
      this.distance = distance;
    }
  }

  private static final VarHandle WORD = ValueLayout.JAVA_LONG.varHandle().withInvokeExactBehavior();

  private static final long FLAG = 1L << 32;
  private static final long COUNT = FLAG - 1;

  private final MemorySegment memory = Arena.global().allocate(256, 128);
  private final long flags;

  /// An idle page with its flag clear.
  CountAndFlags(Layout layout) {
    flags = layout.distance;
    get();
  }

  /// Takes a reference.
  void get() {
    add(0, 1);
  }

  /// Drops a reference, and returns whether it was the last.
  boolean put() {
    return (add(0, -1) & COUNT) == 1;
  }

  void setFlag() {
    long before = (long) WORD.getAndBitwiseOr(memory, flags, FLAG);
  }

  void clearFlag() {
    long before = (long) WORD.getAndBitwiseAnd(memory, flags, ~FLAG);
  }

  /// Takes a reference and sets the flag, for somebody who knows that it is clear.
  void getAndSetFlag() {
    if (flags == 0) {
      add(0, 1 + FLAG);
    } else {
      add(0, 1);
      add(flags, FLAG);
    }
  }

  /// Clears the flag and drops a reference, for somebody who knows that the flag is set.
  void putAndClearFlag() {
    if (flags == 0) {
      add(0, -1 - FLAG);
    } else {
      add(flags, -FLAG);
      add(0, -1);
    }
  }

  /// How many references there are.
  long count() {
    return (long) WORD.getOpaque(memory, 0L) & COUNT;
  }

  boolean isFlagged() {
    return ((long) WORD.getOpaque(memory, flags) & FLAG) != 0;
  }

  private long add(long offset, long n) {
    return (long) WORD.getAndAdd(memory, offset, n);
  }
}
