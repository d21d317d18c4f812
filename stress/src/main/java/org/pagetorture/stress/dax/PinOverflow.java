// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.stress.dax;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE_INTERESTING;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;
import static org.pagetorture.stress.Busted.Needs.INTERLEAVING;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.Z_Result;
import org.pagetorture.model.dax.SplitWord;
import org.pagetorture.model.mm.Pte;
import org.pagetorture.model.page.Page;
import org.pagetorture.stress.Busted;
import org.pagetorture.stress.Race;

/// Two pins of a page whose count has room for one.
///
///     first                        second
///     -----                        ------
///     count++                      count++
///
/// A count that carries over into the truncates beside it says that a truncate runs: from then on
/// every pin gives way to nobody.
///
/// Kernel: none; CVE-2019-11487 is the whole-word form.
@Race({"F7c", "A10"})
@Outcome(id = "false", expect = ACCEPTABLE, desc = "no truncate runs")
@Outcome(expect = FORBIDDEN, desc = "a truncate seems to run, and none does")
public abstract class PinOverflow {
  /// The outcome that a count without a bound admits.
  static final String LOOKS_TRUNCATED = "true";

  /// One less than the most references that fit.
  private static final int NEARLY_FULL = 65_534;

  private final Page page = new Page(1);
  private final Pte pte = new Pte(Pte.map(0, Pte.WRITE));
  private final SplitWord strategy;

  PinOverflow(SplitWord strategy) {
    this.strategy = strategy;
  }

  @Actor
  public void first() {
    boolean pinned = strategy.tryPin(pte, page);
  }

  @Actor
  public void second() {
    boolean pinned = strategy.tryPin(pte, page);
  }

  @Arbiter
  public void truncating(Z_Result r) {
    r.r1 = strategy.isTruncating();
  }

  // @formatter:off

  @JCStressTest @State @Race("F7c") @Busted(needs = INTERLEAVING)
  @Outcome(id = LOOKS_TRUNCATED, expect = ACCEPTABLE_INTERESTING, desc = "the second pin carried over")
  public static class BustedSplitOverflow extends PinOverflow {
    public BustedSplitOverflow() { super(new org.pagetorture.model.dax.BustedSplitOverflow(NEARLY_FULL)); }
    @Override @Actor public void first() { super.first(); }
    @Override @Actor public void second() { super.second(); }
    @Override @Arbiter public void truncating(Z_Result r) { super.truncating(r); }
  }

  @JCStressTest @State @Race("F7")
  public static class SplitCount extends PinOverflow {
    public SplitCount() { super(new org.pagetorture.model.dax.SplitCount(NEARLY_FULL)); }
    @Override @Actor public void first() { super.first(); }
    @Override @Actor public void second() { super.second(); }
    @Override @Arbiter public void truncating(Z_Result r) { super.truncating(r); }
  }
  // @formatter:on
}
