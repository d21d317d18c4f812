// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.stress.gup;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE_INTERESTING;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;
import static org.pagetorture.stress.Busted.Needs.INTERLEAVING;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.I_Result;
import org.pagetorture.model.gup.WidePte;
import org.pagetorture.stress.Busted;
import org.pagetorture.stress.Race;

/// GUP-fast reads an entry of two words, each by itself, while the page is zapped and another one
/// faulted in.
///
///     read                         refault
///     ----                         -------
///     l = low                      low = none
///     h = high                     high = 0
///     if (low != l)                flush the translation
///       again                      high = the other page
///                                  low = present
///
/// Lost when it fails: GUP takes a reference to a page that the process never had.
///
/// Kernel: mm/gup.c:gup_fast_pte_range(), include/linux/pgtable.h:ptep_get_lockless() (v6.12), with
/// CONFIG_GUP_GET_PXX_LOW_HIGH.
@Race("E15")
@Outcome(id = "1", expect = ACCEPTABLE, desc = "the old page")
@Outcome(id = "2", expect = ACCEPTABLE, desc = "the new page")
@Outcome(id = "-1", expect = ACCEPTABLE, desc = "no page: between the two")
@Outcome(expect = FORBIDDEN, desc = "the words of two entries: a foreign page")
public abstract class PteReadVsRefault {
  /// The outcome that an unsound read admits.
  static final String FOREIGN = "0";

  private final WidePte pte;

  PteReadVsRefault(WidePte pte) {
    this.pte = pte;
  }

  @Actor
  public void read(I_Result r) {
    r.r1 = pte.walk();
  }

  @Actor
  public void refault() {
    pte.refault(2);
  }

  // @formatter:off
  @JCStressTest @State @Busted(needs = INTERLEAVING)
  @Outcome(id = FOREIGN, expect = ACCEPTABLE_INTERESTING, desc = "the page went between the two reads")
  public static class BustedLowHigh extends PteReadVsRefault {
    public BustedLowHigh() { super(new org.pagetorture.model.gup.BustedLowHigh()); }
    @Override @Actor public void read(I_Result r) { super.read(r); }
    @Override @Actor public void refault() { super.refault(); }
  }

  @JCStressTest @State
  public static class LowHighLow extends PteReadVsRefault {
    public LowHighLow() { super(new org.pagetorture.model.gup.LowHighLow()); }
    @Override @Actor public void read(I_Result r) { super.read(r); }
    @Override @Actor public void refault() { super.refault(); }
  }
  // @formatter:on
}
