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
import org.openjdk.jcstress.infra.results.IZI_Result;
import org.pagetorture.model.page.PageArena;
import org.pagetorture.model.refcount.Link;
import org.pagetorture.model.refcount.Lookup;
import org.pagetorture.stress.Busted;
import org.pagetorture.stress.Race;

/// A lockless lookup takes a reference to a page that is truncated and reused meanwhile.
///
///     lookup                     truncate
///     ------                     --------
///     page = slot                slot = none
///     if (page.count != 0)       if (--page.count == 0) free it
///       page.count++             if (a page is free)
///     if (it is another page)      give it to another file
///       page.count--, miss
///
/// Shape: ABA. The page has a count again, but it is somebody else's.
@Race("A2")
@Outcome(id = "1, false, 1", expect = ACCEPTABLE, desc = "the lookup won, and keeps the page")
@Outcome(id = "-1, true, 2", expect = ACCEPTABLE, desc = "no page found, and it is reused")
@Outcome(id = "-1, false, 170", expect = ACCEPTABLE, desc = "no page found, and it is free")
@Outcome(expect = FORBIDDEN, desc = "a page of another file is found, or a reused one is corrupt")
public abstract class LookupVsReuse {
  static final String FOREIGN = "2, true, 2";

  private static final int FILE = 1;
  private static final int OTHER_FILE = 2;

  private final Lookup lookup;
  private final PageArena pages = new PageArena(1);
  private final int pfn = pages.alloc(FILE);
  private final Link slot = new Link(Lookup.entry(pages, pfn));

  LookupVsReuse(Lookup lookup) {
    this.lookup = lookup;
  }

  @Actor
  public void lookup(IZI_Result r) {
    int found = lookup.get(slot, pages);
    r.r1 = found == Lookup.MISS ? found : pages.page(found).ownerOpaque();
  }

  @Actor
  public void truncate(IZI_Result r) {
    slot.setTargetOpaque(Link.NONE);
    pages.put(pfn);
    r.r2 = pages.alloc(OTHER_FILE) == pfn;
  }

  @Arbiter
  public void owner(IZI_Result r) {
    r.r3 = pages.page(pfn).ownerOpaque();
  }

  // @formatter:off
  @JCStressTest @State
  @Race("A3")
  @Busted(needs = INTERLEAVING)
  @Outcome(id = FOREIGN, expect = ACCEPTABLE_INTERESTING, desc = "the page was not looked at again")
  public static class BustedNoReload extends LookupVsReuse {
    public BustedNoReload() { super(new org.pagetorture.model.refcount.BustedNoReload()); }
    @Override @Actor public void lookup(IZI_Result r) { super.lookup(r); }
    @Override @Actor public void truncate(IZI_Result r) { super.truncate(r); }
    @Override @Arbiter public void owner(IZI_Result r) { super.owner(r); }
  }

  @JCStressTest @State
  public static class GenerationTag extends LookupVsReuse {
    public GenerationTag() { super(new org.pagetorture.model.refcount.GenerationTag()); }
    @Override @Actor public void lookup(IZI_Result r) { super.lookup(r); }
    @Override @Actor public void truncate(IZI_Result r) { super.truncate(r); }
    @Override @Arbiter public void owner(IZI_Result r) { super.owner(r); }
  }

  @JCStressTest @State
  public static class Reload extends LookupVsReuse {
    public Reload() { super(new org.pagetorture.model.refcount.Reload()); }
    @Override @Actor public void lookup(IZI_Result r) { super.lookup(r); }
    @Override @Actor public void truncate(IZI_Result r) { super.truncate(r); }
    @Override @Arbiter public void owner(IZI_Result r) { super.owner(r); }
  }
  // @formatter:on
}
