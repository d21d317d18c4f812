// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.stress.mkwrite;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE_INTERESTING;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;
import static org.pagetorture.stress.Busted.Needs.INTERLEAVING;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.ZZ_Result;
import org.pagetorture.model.mkwrite.EntryCheck;
import org.pagetorture.model.mm.AddressSpace;
import org.pagetorture.model.mm.Vma;
import org.pagetorture.model.page.PageFlags;
import org.pagetorture.stress.Busted;
import org.pagetorture.stress.Race;

/// Two threads of a process fault on the same address, which maps nothing, to write.
///
///     first                              second
///     -----                              ------
///     take a reference                   take a reference
///     lock the page                      lock the page
///     if (entry == none)                 if (entry == none)
///       entry = writable                   entry = writable
///     unlock the page                    unlock the page
///     put the page, if it was not none   put the page, if it was not none
///
/// Lost when it fails: one entry with two references, so that the page is never freed; or a page
/// that is locked for ever.
///
/// Kernel: mm/memory.c:do_shared_fault(), finish_fault() (v6.12).
@Race("H6")
@Outcome(id = "true, false", expect = ACCEPTABLE, desc = "mapped once, and freed with the file")
@Outcome(expect = FORBIDDEN, desc = "the page is never freed, or locked for ever")
public abstract class FaultVsFault {
  /// The outcome of a reference that nobody drops.
  static final String NEVER_FREED = "false, false";

  /// The outcome of a lock that nobody drops.
  static final String LOCKED = "true, true";

  private final AddressSpace file = new AddressSpace();
  private final Vma vma = new Vma();
  private final EntryCheck check;

  FaultVsFault(EntryCheck check) {
    this.check = check;
  }

  @Actor
  public void first() {
    check.mapAnew(file, vma);
  }

  @Actor
  public void second() {
    check.mapAnew(file, vma);
  }

  @Arbiter
  public void truncate(ZZ_Result r) {
    vma.unmap(file.page);
    file.remove();
    r.r1 = file.page.refcount.countOpaque() == 0;
    r.r2 = file.page.flags.testOpaque(PageFlags.LOCKED);
  }

  // @formatter:off

  @JCStressTest @State @Busted(needs = INTERLEAVING)
  @Outcome(id = NEVER_FREED, expect = ACCEPTABLE_INTERESTING, desc = "mapped twice by one entry")
  public static class BustedNoRecheck extends FaultVsFault {
    public BustedNoRecheck() { super(new org.pagetorture.model.mkwrite.BustedNoRecheck()); }
    @Override @Actor public void first() { super.first(); }
    @Override @Actor public void second() { super.second(); }
    @Override @Arbiter public void truncate(ZZ_Result r) { super.truncate(r); }
  }

  @JCStressTest @State @Busted(needs = INTERLEAVING)
  @Outcome(id = LOCKED, expect = ACCEPTABLE_INTERESTING, desc = "the second left without unlocking")
  public static class BustedNoUnlock extends FaultVsFault {
    public BustedNoUnlock() { super(new org.pagetorture.model.mkwrite.BustedNoUnlock()); }
    @Override @Actor public void first() { super.first(); }
    @Override @Actor public void second() { super.second(); }
    @Override @Arbiter public void truncate(ZZ_Result r) { super.truncate(r); }
  }

  @JCStressTest @State @Busted(needs = INTERLEAVING)
  @Outcome(id = NEVER_FREED, expect = ACCEPTABLE_INTERESTING, desc = "the second left without its put")
  public static class BustedNoPut extends FaultVsFault {
    public BustedNoPut() { super(new org.pagetorture.model.mkwrite.BustedNoPut()); }
    @Override @Actor public void first() { super.first(); }
    @Override @Actor public void second() { super.second(); }
    @Override @Arbiter public void truncate(ZZ_Result r) { super.truncate(r); }
  }

  @JCStressTest @State
  public static class PteSame extends FaultVsFault {
    public PteSame() { super(new org.pagetorture.model.mkwrite.PteSame()); }
    @Override @Actor public void first() { super.first(); }
    @Override @Actor public void second() { super.second(); }
    @Override @Arbiter public void truncate(ZZ_Result r) { super.truncate(r); }
  }
  // @formatter:on
}
