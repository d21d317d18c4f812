// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.stress.dirty;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE_INTERESTING;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;
import static org.pagetorture.stress.Busted.Needs.INTERLEAVING;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.I_Result;
import org.pagetorture.model.dirty.OrphanMark;
import org.pagetorture.stress.Busted;
import org.pagetorture.stress.Race;

/// A device stores through a pin, and marks the page dirty, while truncate takes it away from its
/// file.
///
///     store                            truncate
///     -----                            --------
///     page = 1                         lock the page
///     m = mapping of the page          mapping = none, slot = none
///     if (m) tag the page's slot in m  unlock the page
///
/// That the store is lost with the page is what truncate means. Lost when it fails: the machine, by
/// a null pointer, or by a tag in a slot that is empty. That the file itself stays is not asked
/// here.
///
/// Kernel: mm/gup.c:unpin_user_pages_dirty_lock() against mm/truncate.c:truncate_inode_folio()
/// (v6.12).
@Race("E12")
@Outcome(id = "0", expect = ACCEPTABLE, desc = "the page had no file any more")
@Outcome(id = "1", expect = ACCEPTABLE, desc = "tagged in its file, before truncate")
@Outcome(expect = FORBIDDEN, desc = "a null pointer, or a tag in an empty slot")
public abstract class UnpinVsTruncate {
  /// The outcome that an unsound way admits.
  static final String CRASHED = "-1";

  private final OrphanMark page;

  UnpinVsTruncate(OrphanMark page) {
    this.page = page;
  }

  @Actor
  public void store(I_Result r) {
    r.r1 = page.store(1);
  }

  @Actor
  public void truncate() {
    page.truncate();
  }

  // @formatter:off

  @JCStressTest @State @Busted(needs = INTERLEAVING)
  @Outcome(id = CRASHED, expect = ACCEPTABLE_INTERESTING, desc = "none when it was read again")
  public static class BustedReadMappingTwice extends UnpinVsTruncate {
    public BustedReadMappingTwice() { super(new org.pagetorture.model.dirty.BustedReadMappingTwice()); }
    @Override @Actor public void store(I_Result r) { super.store(r); }
    @Override @Actor public void truncate() { super.truncate(); }
  }

  @JCStressTest @State @Busted(needs = INTERLEAVING)
  @Outcome(id = CRASHED, expect = ACCEPTABLE_INTERESTING, desc = "the slot is not the page's any more")
  public static class BustedTagEmptySlot extends UnpinVsTruncate {
    public BustedTagEmptySlot() { super(new org.pagetorture.model.dirty.BustedTagEmptySlot()); }
    @Override @Actor public void store(I_Result r) { super.store(r); }
    @Override @Actor public void truncate() { super.truncate(); }
  }

  @JCStressTest @State
  public static class RecheckMapping extends UnpinVsTruncate {
    public RecheckMapping() { super(new org.pagetorture.model.dirty.RecheckMapping()); }
    @Override @Actor public void store(I_Result r) { super.store(r); }
    @Override @Actor public void truncate() { super.truncate(); }
  }

  @JCStressTest @State
  public static class MarkUnderPageLock extends UnpinVsTruncate {
    public MarkUnderPageLock() { super(new org.pagetorture.model.dirty.MarkUnderPageLock()); }
    @Override @Actor public void store(I_Result r) { super.store(r); }
    @Override @Actor public void truncate() { super.truncate(); }
  }
  // @formatter:on
}
