// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.stress.fault;

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
import org.pagetorture.model.fault.MovingPage;
import org.pagetorture.model.refcount.Lookup;
import org.pagetorture.stress.Busted;
import org.pagetorture.stress.Race;

/// A fault around one place of a file finds a page that is freed, and used again for another
/// place of the same file.
///
///     fault around               move
///     ------------               ----
///     page = slots[0]            page is nobody's
///     if (page.count != 0)       slots[0] = none
///       page.count++             if (--page.count == 0) free it
///     if (page == slots[0])      page.data = second
///       lock it                  page is the file's
///       if (page is the file's)  slots[1] = page
///         entry = page
///
/// Shape: ABA. The look at `mapping` does not help: it is the same file's again. A page that went
/// to another file it finds, so that the second look at the slot is needed for this case alone.
///
/// Lost when it fails: the process reads one place of the file where it maps another.
///
/// Kernel: mm/filemap.c:next_uptodate_folio(), `xas_reload()` (v6.12).
@Race("D11")
@Outcome(id = "0", expect = ACCEPTABLE, desc = "not mapped, or taken away again")
@Outcome(id = "1", expect = ACCEPTABLE, desc = "the fault had the page, and the other gave up")
@Outcome(expect = FORBIDDEN, desc = "the second page is mapped where the first belongs")
public abstract class AroundVsReuse {
  /// What the process reads when the lookup is unsound.
  static final String WRONG_PAGE = "" + MovingPage.SECOND;

  private final MovingPage file = new MovingPage();
  private final Lookup lookup;

  AroundVsReuse(Lookup lookup) {
    this.lookup = lookup;
  }

  @Actor
  public void faultAround() {
    file.faultAround(lookup);
  }

  @Actor
  public void move() {
    file.move();
  }

  @Arbiter
  public void read(I_Result r) {
    r.r1 = file.read();
  }

  // @formatter:off

  @JCStressTest @State @Busted(needs = INTERLEAVING)
  @Outcome(id = WRONG_PAGE, expect = ACCEPTABLE_INTERESTING, desc = "locked and checked, but another page by then")
  public static class BustedNoReload extends AroundVsReuse {
    public BustedNoReload() { super(new org.pagetorture.model.refcount.BustedNoReload()); }
    @Override @Actor public void faultAround() { super.faultAround(); }
    @Override @Actor public void move() { super.move(); }
    @Override @Arbiter public void read(I_Result r) { super.read(r); }
  }

  @JCStressTest @State
  public static class Reload extends AroundVsReuse {
    public Reload() { super(new org.pagetorture.model.refcount.Reload()); }
    @Override @Actor public void faultAround() { super.faultAround(); }
    @Override @Actor public void move() { super.move(); }
    @Override @Arbiter public void read(I_Result r) { super.read(r); }
  }

  @JCStressTest @State
  public static class GenerationTag extends AroundVsReuse {
    public GenerationTag() { super(new org.pagetorture.model.refcount.GenerationTag()); }
    @Override @Actor public void faultAround() { super.faultAround(); }
    @Override @Actor public void move() { super.move(); }
    @Override @Arbiter public void read(I_Result r) { super.read(r); }
  }
  // @formatter:on
}
