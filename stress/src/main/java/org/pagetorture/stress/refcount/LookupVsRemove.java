// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.stress.refcount;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE_INTERESTING;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;
import static org.pagetorture.stress.Busted.Needs.INTERLEAVING;
import static org.pagetorture.stress.Busted.Needs.STORE_BUFFER;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.ZI_Result;
import org.pagetorture.model.page.PageArena;
import org.pagetorture.model.refcount.Link;
import org.pagetorture.model.refcount.Lookup;
import org.pagetorture.model.refcount.Reload;
import org.pagetorture.model.refcount.Removal;
import org.pagetorture.stress.Busted;
import org.pagetorture.stress.Race;

/// A lockless lookup takes a reference while the page leaves the page cache, in either order.
///
///     lookup                     remove
///     ------                     ------
///     page = slot                slot = none        or    freeze the count
///     if (count != 0) count++    drop the count           slot = none
///     if (slot is still page)    free if it was last      free
///       use it
///
/// Both orders are sound because both sides change the same count. Without an RMW of the remover
/// the shape is store buffering (SB) on slot and count.
@Race("A4")
@Outcome(id = "true, 1", expect = ACCEPTABLE, desc = "the lookup won, and keeps the page")
@Outcome(id = "false, 170", expect = ACCEPTABLE, desc = "no page found, and it is free")
@Outcome(expect = FORBIDDEN, desc = "the page is held and free")
public abstract class LookupVsRemove {
  static final String HELD_AND_FREE = "true, 170";

  private static final int FILE = 1;

  private final Lookup lookup = new Reload();
  private final Removal removal;
  private final PageArena pages = new PageArena(1);
  private final int pfn = pages.alloc(FILE);
  private final Link slot = new Link(Lookup.entry(pages, pfn));

  LookupVsRemove(Removal removal) {
    this.removal = removal;
  }

  @Actor
  public void lookup(ZI_Result r) {
    r.r1 = lookup.get(slot, pages) != Lookup.MISS;
  }

  @Actor
  public void remove() {
    removal.remove(slot, pages, pfn);
  }

  @Arbiter
  public void owner(ZI_Result r) {
    r.r2 = pages.page(pfn).ownerOpaque();
  }

  // @formatter:off
  @JCStressTest @State
  @Busted(needs = INTERLEAVING)
  @Outcome(id = HELD_AND_FREE, expect = ACCEPTABLE_INTERESTING,
      desc = "the count rises after the look")
  public static class BustedCheckThenUnslot extends LookupVsRemove {
    public BustedCheckThenUnslot() {
      super(new org.pagetorture.model.refcount.BustedCheckThenUnslot());
    }
    @Override @Actor public void lookup(ZI_Result r) { super.lookup(r); }
    @Override @Actor public void remove() { super.remove(); }
    @Override @Arbiter public void owner(ZI_Result r) { super.owner(r); }
  }

  @JCStressTest @State
  @Busted(needs = STORE_BUFFER)
  @Outcome(id = HELD_AND_FREE, expect = ACCEPTABLE_INTERESTING,
      desc = "the count is read too early")
  public static class BustedUnslotThenCheck extends LookupVsRemove {
    public BustedUnslotThenCheck() {
      super(new org.pagetorture.model.refcount.BustedUnslotThenCheck());
    }
    @Override @Actor public void lookup(ZI_Result r) { super.lookup(r); }
    @Override @Actor public void remove() { super.remove(); }
    @Override @Arbiter public void owner(ZI_Result r) { super.owner(r); }
  }

  @JCStressTest @State
  public static class FreezeThenUnslot extends LookupVsRemove {
    public FreezeThenUnslot() { super(new org.pagetorture.model.refcount.FreezeThenUnslot()); }
    @Override @Actor public void lookup(ZI_Result r) { super.lookup(r); }
    @Override @Actor public void remove() { super.remove(); }
    @Override @Arbiter public void owner(ZI_Result r) { super.owner(r); }
  }

  @JCStressTest @State
  public static class UnslotThenPut extends LookupVsRemove {
    public UnslotThenPut() { super(new org.pagetorture.model.refcount.UnslotThenPut()); }
    @Override @Actor public void lookup(ZI_Result r) { super.lookup(r); }
    @Override @Actor public void remove() { super.remove(); }
    @Override @Arbiter public void owner(ZI_Result r) { super.owner(r); }
  }
  // @formatter:on
}
