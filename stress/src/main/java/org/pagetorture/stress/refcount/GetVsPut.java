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
import org.openjdk.jcstress.infra.results.ZI_Result;
import org.pagetorture.model.page.PageArena;
import org.pagetorture.model.page.PageRefcount;
import org.pagetorture.stress.Busted;
import org.pagetorture.stress.Race;

/// A walker takes a reference while the last holder drops its own and frees the page.
///
///     get                        put
///     ---                        ---
///     if (count != 0) count++    if (--count == 0)
///       use the page               free it
///
/// A reference from 0 resurrects a page that the allocator already has: it will have two owners.
@Race("A1")
@Outcome(id = "true, 1", expect = ACCEPTABLE, desc = "the walker holds the page")
@Outcome(id = "false, 170", expect = ACCEPTABLE, desc = "the page was free before")
@Outcome(expect = FORBIDDEN, desc = "the walker holds a page that is free")
public abstract class GetVsPut {
  static final String HELD_AND_FREE = "true, 170";

  private static final int FILE = 1;

  private final PageArena pages = new PageArena(1);
  private final int pfn = pages.alloc(FILE);

  final PageRefcount refcount = pages.page(pfn).refcount;

  /// How the walker takes its reference, and whether it got one.
  protected boolean get() {
    return refcount.tryGet();
  }

  @Actor
  public void get(ZI_Result r) {
    r.r1 = get();
  }

  @Actor
  public void put() {
    pages.put(pfn);
  }

  @Arbiter
  public void owner(ZI_Result r) {
    r.r2 = pages.page(pfn).ownerOpaque();
  }

  // @formatter:off
  @JCStressTest @State
  @Busted(needs = INTERLEAVING)
  @Outcome(id = HELD_AND_FREE, expect = ACCEPTABLE_INTERESTING,
      desc = "nobody looks whether the count is 0")
  public static class BustedGet extends GetVsPut {
    @Override protected boolean get() { refcount.getVolatile(); return true; }
    @Override @Actor public void get(ZI_Result r) { super.get(r); }
    @Override @Actor public void put() { super.put(); }
    @Override @Arbiter public void owner(ZI_Result r) { super.owner(r); }
  }

  @JCStressTest @State
  @Busted(needs = INTERLEAVING)
  @Outcome(id = HELD_AND_FREE, expect = ACCEPTABLE_INTERESTING,
      desc = "the count falls to 0 after the look")
  public static class BustedCheckThenGet extends GetVsPut {
    @Override protected boolean get() {
      if (refcount.countVolatile() == 0) { return false; }
      refcount.getVolatile();
      return true;
    }
    @Override @Actor public void get(ZI_Result r) { super.get(r); }
    @Override @Actor public void put() { super.put(); }
    @Override @Arbiter public void owner(ZI_Result r) { super.owner(r); }
  }

  @JCStressTest @State
  public static class TryGet extends GetVsPut {
    @Override @Actor public void get(ZI_Result r) { super.get(r); }
    @Override @Actor public void put() { super.put(); }
    @Override @Arbiter public void owner(ZI_Result r) { super.owner(r); }
  }
  // @formatter:on
}
