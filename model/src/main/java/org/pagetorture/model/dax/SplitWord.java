// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.dax;

import static java.lang.invoke.ConstantBootstraps.fieldVarHandle;
import static java.lang.invoke.MethodHandles.lookup;

import java.lang.invoke.VarHandle;
import org.pagetorture.model.mm.Pte;
import org.pagetorture.model.page.Page;

/// The strategies that keep the references in the low half of a word and the running truncates in
/// the high half, so that one RMW decides between a pin and a truncate: the proposal of December
/// 2017, after raid5's `bi_phys_segments`.
///
/// A truncate leaves its mark until it is over: who gave way tries again then.
///
/// Kernel: none; drivers/md/raid5.c (v4.11) has the precedent.
public abstract sealed class SplitWord extends TruncateStrategy
    permits BustedSplitOverflow, BustedSplitPlainIncrement, SplitCount, SplitCountXadd {
  /// One truncate.
  static final int TRUNCATE = 1 << 16;

  /// The references.
  static final int COUNT = TRUNCATE - 1;

  private static final VarHandle WORD =
      fieldVarHandle(lookup(), "word", VarHandle.class, SplitWord.class, int.class)
          .withInvokeExactBehavior();

  private int word;

  /// A page with `references`.
  SplitWord(int references) {
    word = references;
  }

  @Override
  public void unpin(Page page) {
    // split/A (release): the holder's accesses come before its reference is gone. Volatile all the
    // same, as the kernel's RMWs are; on x86 an add of a weaker mode is a loop.
    // Pairs with split/B in SplitWord.truncate(). Without it: DmaVsReuse.
    getAndAddVolatile(-1);
  }

  @Override
  public boolean truncate(Pte pte, Page page) {
    pte.clearOpaque();
    // split/B (acquire): the accesses of those who dropped their references come before the free.
    // Volatile all the same, as split/A.
    // Pairs with split/A in SplitWord.unpin(), split/C in SplitCount.tryPin() and split/D in
    // SplitCountXadd.tryPin(). Without it: DmaVsReuse.
    return (getAndAddVolatile(TRUNCATE) & COUNT) == IDLE;
  }

  @Override
  public final void remap(Pte pte, Page page, int entry) {
    super.remap(pte, page, entry);
    int seen;
    do {
      seen = wordOpaque();
    } while (!WORD.weakCompareAndSetPlain(this, seen, seen - TRUNCATE));
  }

  /// Whether the word says that a truncate runs.
  public final boolean isTruncating() {
    return wordOpaque() >= TRUNCATE;
  }

  final int wordOpaque() {
    return (int) WORD.getOpaque(this);
  }

  final int getAndAddVolatile(int n) {
    return (int) WORD.getAndAdd(this, n);
  }

  final boolean casWordVolatile(int expected, int word) {
    return WORD.compareAndSet(this, expected, word);
  }
}
