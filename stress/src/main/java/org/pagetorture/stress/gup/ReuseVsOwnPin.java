// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.stress.gup;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE_INTERESTING;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;
import static org.pagetorture.stress.Busted.Needs.INTERLEAVING;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.ZI_Result;
import org.pagetorture.model.gup.AnonReuse;
import org.pagetorture.model.mm.GupFast;
import org.pagetorture.model.mm.Pte;
import org.pagetorture.model.page.Page;
import org.pagetorture.model.page.PageFlags;
import org.pagetorture.model.page.PageRefcount;
import org.pagetorture.stress.Busted;
import org.pagetorture.stress.Race;

/// A process pins its own page for a device to read, while another of its threads takes a write
/// fault on it: the entry was made read-only, and the page is shared with nobody.
///
///     pin                            write
///     ---                            -----
///     count += 1024                  if (nobody else has the page)
///     if (entry is the same)           entry = the page, writable
///       pinned                       else
///                                      entry = a copy, writable
///                                    write to what entry maps
///
/// The other side of [ReuseVsPin]: there a page must not be reused for a holder that the rule
/// misses, here it must be for one that the rule takes for a stranger. Lost when it fails: the
/// device goes on reading a page that the process has left.
///
/// Kernel: mm/memory.c:do_wp_page() (v5.9 to v5.18).
@Race("E14")
@Outcome(id = "true, 1", expect = ACCEPTABLE, desc = "the device sees the store")
@Outcome(id = "false, 1", expect = ACCEPTABLE, desc = "the pin came too late, and gave way")
@Outcome(id = "false, 0", expect = ACCEPTABLE, desc = "copied, and nobody has a pin")
@Outcome(expect = FORBIDDEN, desc = "pinned, and the device does not see the store")
public abstract class ReuseVsOwnPin {
  /// The outcome that a rule admits which takes the process' own pin for another holder.
  static final String STORE_MISSED = "true, 0";

  private final Page page = new Page(1, 1, PageFlags.ANON_EXCLUSIVE);
  private final PageRefcount mapcount = new PageRefcount(1);
  private final Page copy = new Page(1);
  private final Pte pte = new Pte(Pte.map(0, 0));
  private final AnonReuse reuse;

  ReuseVsOwnPin(AnonReuse reuse) {
    this.reuse = reuse;
  }

  @Actor
  public void pin(ZI_Result r) {
    r.r1 = GupFast.pin(pte, page);
  }

  @Actor
  public void write() {
    boolean inPlace = reuse.canReuse(page, mapcount);
    pte.setEntryOpaque(Pte.map(inPlace ? 0 : 1, Pte.WRITE));
    (inPlace ? page : copy).setDataOpaque(1);
  }

  /// The device reads.
  @Arbiter
  public void read(ZI_Result r) {
    r.r2 = page.dataOpaque();
  }

  // @formatter:off
  @JCStressTest @State @Busted(needs = INTERLEAVING)
  @Outcome(id = STORE_MISSED, expect = ACCEPTABLE_INTERESTING,
      desc = "the pin itself made the page look shared")
  public static class BustedRefcountReuse extends ReuseVsOwnPin {
    public BustedRefcountReuse() { super(new org.pagetorture.model.gup.RefcountReuse()); }
    @Override @Actor public void pin(ZI_Result r) { super.pin(r); }
    @Override @Actor public void write() { super.write(); }
    @Override @Arbiter public void read(ZI_Result r) { super.read(r); }
  }

  @JCStressTest @State
  public static class MapcountReuse extends ReuseVsOwnPin {
    public MapcountReuse() { super(new org.pagetorture.model.gup.BustedMapcountReuse()); }
    @Override @Actor public void pin(ZI_Result r) { super.pin(r); }
    @Override @Actor public void write() { super.write(); }
    @Override @Arbiter public void read(ZI_Result r) { super.read(r); }
  }

  @JCStressTest @State
  public static class ExclusiveReuse extends ReuseVsOwnPin {
    public ExclusiveReuse() { super(new org.pagetorture.model.gup.ExclusiveReuse()); }
    @Override @Actor public void pin(ZI_Result r) { super.pin(r); }
    @Override @Actor public void write() { super.write(); }
    @Override @Arbiter public void read(ZI_Result r) { super.read(r); }
  }
  // @formatter:on
}
