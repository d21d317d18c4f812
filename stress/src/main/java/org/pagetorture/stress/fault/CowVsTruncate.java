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
import org.openjdk.jcstress.infra.results.ZZ_Result;
import org.pagetorture.model.fault.CowTruncate;
import org.pagetorture.model.mm.AddressSpace;
import org.pagetorture.model.mm.Vma;
import org.pagetorture.stress.Busted;
import org.pagetorture.stress.Race;

/// A process stores to its private mapping for the first time while the file is truncated.
///
///     fault                          truncate
///     -----                          --------
///     lock the page                  size = 0
///     if (it is the file's, inside)  entry = none
///       entry = a copy of it         lock the page; slot = none
///     unlock it                      entry = none
///
/// Lost when it fails: the process goes on with a copy of what is not there any more, where an
/// access has to be SIGBUS.
///
/// Kernel: mm/memory.c:do_cow_fault() against mm/truncate.c:truncate_pagecache() (v6.12).
@Race("D6")
@Outcome(id = "true, false", expect = ACCEPTABLE, desc = "copied, and taken away by truncate")
@Outcome(id = "false, false", expect = ACCEPTABLE, desc = "the page was gone: SIGBUS")
@Outcome(expect = FORBIDDEN, desc = "a copy survives its file")
public abstract class CowVsTruncate {
  /// The outcome that an unsound truncate admits.
  static final String COPY_STAYS = "true, true";

  private final AddressSpace file = new AddressSpace();
  private final Vma vma = new Vma();
  private final CowTruncate truncation;

  CowVsTruncate(CowTruncate truncation) {
    this.truncation = truncation;
  }

  @Actor
  public void fault(ZZ_Result r) {
    r.r1 = truncation.fault(file, vma);
  }

  @Actor
  public void truncate() {
    truncation.truncate(file, vma);
  }

  @Arbiter
  public void mapped(ZZ_Result r) {
    r.r2 = vma.pte.isPresentOpaque();
  }

  // @formatter:off

  @JCStressTest @State @Busted(needs = INTERLEAVING)
  @Outcome(id = COPY_STAYS, expect = ACCEPTABLE_INTERESTING, desc = "copied between the unmap and the removal")
  public static class BustedUnmapOnce extends CowVsTruncate {
    public BustedUnmapOnce() { super(new org.pagetorture.model.fault.BustedUnmapOnce()); }
    @Override @Actor public void fault(ZZ_Result r) { super.fault(r); }
    @Override @Actor public void truncate() { super.truncate(); }
    @Override @Arbiter public void mapped(ZZ_Result r) { super.mapped(r); }
  }

  @JCStressTest @State
  public static class UnmapTwice extends CowVsTruncate {
    public UnmapTwice() { super(new org.pagetorture.model.fault.UnmapTwice()); }
    @Override @Actor public void fault(ZZ_Result r) { super.fault(r); }
    @Override @Actor public void truncate() { super.truncate(); }
    @Override @Arbiter public void mapped(ZZ_Result r) { super.mapped(r); }
  }
  // @formatter:on
}
