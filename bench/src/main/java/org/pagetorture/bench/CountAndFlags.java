// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.bench;

import static java.lang.invoke.MethodHandles.arrayElementVarHandle;

import java.lang.invoke.VarHandle;

/// The reference count and the flags of a page, near each other or not.
///
/// An array keeps the layout, which a class does not promise. Its header has 16 bytes and objects
/// are aligned to 8, so that two neighbouring words are never in two cache lines.
public final class CountAndFlags {
  /// Where the flags lie, in words from the count.
  public enum Layout {
    /// In the same word: one RMW changes both.
    ONE_WORD(0),
    /// In the next word, of the same cache line.
    TWO_WORDS(1),
    /// 128 bytes away: not even in the line that a prefetcher fetches with the first.
    APART(32);

    private final int distance;

    Layout(int distance) {
      this.distance = distance;
    }
  }

  private static final VarHandle WORD =
      arrayElementVarHandle(int[].class).withInvokeExactBehavior();

  private static final int FLAG = 1 << 16;
  private static final int REFERENCES = FLAG - 1;

  /// The index of the count, 128 bytes behind the array's length, which every access reads.
  private static final int COUNT = 32;

  private final int[] words = new int[3 * COUNT];

  /// The index of the flags.
  private final int flags;

  /// An idle page with its flag clear.
  CountAndFlags(Layout layout) {
    flags = COUNT + layout.distance;
    get();
  }

  /// Takes a reference.
  void get() {
    add(COUNT, 1);
  }

  /// Drops a reference, and returns whether it was the last.
  boolean put() {
    return (add(COUNT, -1) & REFERENCES) == 1;
  }

  void setFlag() {
    int before = (int) WORD.getAndBitwiseOr(words, flags, FLAG);
  }

  void clearFlag() {
    int before = (int) WORD.getAndBitwiseAnd(words, flags, ~FLAG);
  }

  /// Takes a reference and sets the flag, for somebody who knows that it is clear.
  void getAndSetFlag() {
    if (flags == COUNT) {
      add(COUNT, 1 + FLAG);
    } else {
      add(COUNT, 1);
      add(flags, FLAG);
    }
  }

  /// Clears the flag and drops a reference, for somebody who knows that the flag is set.
  void putAndClearFlag() {
    if (flags == COUNT) {
      add(COUNT, -1 - FLAG);
    } else {
      add(flags, -FLAG);
      add(COUNT, -1);
    }
  }

  /// How many references there are.
  int count() {
    return (int) WORD.getOpaque(words, COUNT) & REFERENCES;
  }

  boolean isFlagged() {
    return ((int) WORD.getOpaque(words, flags) & FLAG) != 0;
  }

  private int add(int index, int n) {
    return (int) WORD.getAndAdd(words, index, n);
  }
}
