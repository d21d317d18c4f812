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
import org.openjdk.jcstress.infra.results.I_Result;
import org.pagetorture.model.gup.AnonReuse;
import org.pagetorture.model.page.Page;
import org.pagetorture.model.page.PageRefcount;
import org.pagetorture.stress.Busted;
import org.pagetorture.stress.Race;

/// A child takes a reference to a page it shares with its parent and unmaps it, while the parent
/// writes a secret: CVE-2020-29374.
///
///     parent                         child
///     ------                         -----
///     if (nobody else has the page)  count++
///       write to it                  mapcount--, count--
///     else
///       write to a copy
///
/// Lost when it fails: the child reads the secret through its reference.
///
/// Settled twice: a reader gets a copy instead of the reference (v5.8), or the writer looks for the
/// reference (v5.9 and later).
@Race("E14")
@Outcome(id = "0", expect = ACCEPTABLE, desc = "the child reads what it shared")
@Outcome(expect = FORBIDDEN, desc = "the child reads the parent's secret")
public abstract class ReuseVsPin {
  /// The outcome that an unsound way admits.
  static final String SECRET = "1";

  private final Page page = new Page(1, 2, 0);
  private final PageRefcount mapcount = new PageRefcount(2);
  private final Page parentCopy = new Page(1);
  private final Page childCopy = new Page(1);
  private final AnonReuse reuse;

  /// What the child reads from then on.
  private Page held = page;

  ReuseVsPin(AnonReuse reuse) {
    this.reuse = reuse;
  }

  @Actor
  public void parent() {
    (reuse.canReuse(page, mapcount) ? page : parentCopy).setDataOpaque(1);
  }

  @Actor
  public void child() {
    held = reuse.get(page, childCopy);
    mapcount.put();
    page.refcount.put();
  }

  @Arbiter
  public void read(I_Result r) {
    r.r1 = held.dataOpaque();
  }

  // @formatter:off

  @JCStressTest @State @Busted(needs = INTERLEAVING)
  @Outcome(id = SECRET, expect = ACCEPTABLE_INTERESTING,
      desc = "the reference outlived the mapping")
  public static class BustedMapcountReuse extends ReuseVsPin {
    public BustedMapcountReuse() { super(new org.pagetorture.model.gup.BustedMapcountReuse()); }
    @Override @Actor public void parent() { super.parent(); }
    @Override @Actor public void child() { super.child(); }
    @Override @Arbiter public void read(I_Result r) { super.read(r); }
  }

  @JCStressTest @State
  public static class BreakCow extends ReuseVsPin {
    public BreakCow() { super(new org.pagetorture.model.gup.BreakCow()); }
    @Override @Actor public void parent() { super.parent(); }
    @Override @Actor public void child() { super.child(); }
    @Override @Arbiter public void read(I_Result r) { super.read(r); }
  }

  @JCStressTest @State
  public static class RefcountReuse extends ReuseVsPin {
    public RefcountReuse() { super(new org.pagetorture.model.gup.RefcountReuse()); }
    @Override @Actor public void parent() { super.parent(); }
    @Override @Actor public void child() { super.child(); }
    @Override @Arbiter public void read(I_Result r) { super.read(r); }
  }

  @JCStressTest @State
  public static class ExclusiveReuse extends ReuseVsPin {
    public ExclusiveReuse() { super(new org.pagetorture.model.gup.ExclusiveReuse()); }
    @Override @Actor public void parent() { super.parent(); }
    @Override @Actor public void child() { super.child(); }
    @Override @Arbiter public void read(I_Result r) { super.read(r); }
  }
  // @formatter:on
}
