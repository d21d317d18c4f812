// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.stress.refcount;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE_INTERESTING;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;
import static org.pagetorture.stress.Busted.Needs.INTERLEAVING;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;
import org.pagetorture.model.refcount.ShadowEntry;
import org.pagetorture.stress.Busted;
import org.pagetorture.stress.Race;

/// Two folios are added to the page cache, at both indices of one shadow entry of order 1.
///
///     first                      second
///     -----                      ------
///     order = order of entry     order = order of entry
///     allocate nodes             allocate nodes
///     lock                       lock
///     split the entry by order   split the entry by order
///     slot 0 = folio 1           slot 1 = folio 2
///     unlock                     unlock
///
/// Who splits by an order that is no longer true writes over the other's folio: its data is lost.
@Race("A17")
@Outcome(id = "1, 2", expect = ACCEPTABLE, desc = "both folios are there")
@Outcome(expect = FORBIDDEN, desc = "a folio is lost")
public abstract class AddVsAdd {
  static final String FIRST_LOST = "128, 2";
  static final String SECOND_LOST = "1, 128";

  final ShadowEntry entry = new ShadowEntry();

  /// The order to split by, given what it was before the lock was taken.
  protected int order(int sampled) {
    return entry.order();
  }

  private void add(int index, int folio) {
    int sampled = entry.order();
    entry.lock.lock();
    entry.add(index, folio, order(sampled));
    entry.lock.unlock();
  }

  @Actor
  public void first() {
    add(0, 1);
  }

  @Actor
  public void second() {
    add(1, 2);
  }

  @Arbiter
  public void slots(II_Result r) {
    r.r1 = entry.slot(0);
    r.r2 = entry.slot(1);
  }

  // @formatter:off
  @JCStressTest @State
  @Busted(needs = INTERLEAVING)
  @Outcome(id = {FIRST_LOST, SECOND_LOST}, expect = ACCEPTABLE_INTERESTING,
      desc = "the order changed before the lock")
  public static class BustedStaleOrder extends AddVsAdd {
    @Override protected int order(int sampled) { return sampled; }
    @Override @Actor public void first() { super.first(); }
    @Override @Actor public void second() { super.second(); }
    @Override @Arbiter public void slots(II_Result r) { super.slots(r); }
  }

  @JCStressTest @State
  public static class Revalidate extends AddVsAdd {
    @Override @Actor public void first() { super.first(); }
    @Override @Actor public void second() { super.second(); }
    @Override @Arbiter public void slots(II_Result r) { super.slots(r); }
  }
  // @formatter:on
}
