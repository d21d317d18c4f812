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
import org.pagetorture.model.mm.Pte;
import org.pagetorture.model.mm.SpinLock;
import org.pagetorture.model.mm.Tlb;
import org.pagetorture.model.page.Page;
import org.pagetorture.model.refcount.Link;
import org.pagetorture.stress.Busted;
import org.pagetorture.stress.Race;

/// A thread unmaps memory of a driver that nobody counts references to, while a second one, on
/// another CPU, makes the driver take that memory back, and goes on storing: CVE-2022-39188.
///
///     munmap                       unmap_mapping_range
///     ------                       -------------------
///     entry = none                 if (the file has the mapping)
///     flush                          entry = none, flush
///     the file has no mapping      page = 2, for its new owner
///                                  store through the translation
///
/// A page with a count would be kept until the flush. For this one only the file's list of mappings
/// tells that a flush may be pending: who looks for entries there flushes too, whether one is found
/// or gone. Lost when it fails: the last owner stores into the new owner's page.
///
/// Kernel: mm/memory.c:unmap_mapping_range(), include/asm-generic/tlb.h:tlb_end_vma() (v6.0).
@Race("C10")
@Outcome(id = "2", expect = ACCEPTABLE, desc = "the page holds its new owner's data")
@Outcome(expect = FORBIDDEN, desc = "the last owner stored into the new owner's page")
public abstract class MunmapVsUnmapRange {
  /// The outcome that a late flush admits.
  static final String OVERWRITTEN = "1";

  /// The translation on the second thread's CPU.
  final Tlb tlb = new Tlb();

  private final SpinLock ptl = new SpinLock();
  private final Pte pte = new Pte(Pte.map(0, Pte.WRITE));
  private final Page page = new Page(1);

  /// `i_mmap_rwsem`, a spin lock like that of a page table.
  private final SpinLock mappingsLock = new SpinLock();

  /// `i_mmap`, which has one mapping or none.
  private final Link mappings = new Link(1);

  /// Fills the translation, as an earlier store did.
  MunmapVsUnmapRange() {
    tlb.enter(pte);
    tlb.leave();
  }

  private void zap() {
    ptl.lock();
    pte.clearOpaque();
    ptl.unlock();
  }

  /// Takes the mapping from the file's list: `unlink_file_vma()`.
  final void unlink() {
    mappingsLock.lock();
    mappings.setTargetOpaque(Link.NONE);
    mappingsLock.unlock();
  }

  /// Flushes the translation, and takes the mapping from the list.
  protected abstract void finish();

  @Actor
  public void munmap() {
    zap();
    finish();
  }

  @Actor
  public void unmapRange(I_Result r) {
    mappingsLock.lock();
    if (mappings.targetOpaque() != Link.NONE) {
      zap();
      tlb.invalidate();
    }
    mappingsLock.unlock();
    page.setDataOpaque(2);
    if (tlb.enter(pte) != Pte.NONE) {
      page.setDataOpaque(1);
    }
    tlb.leave();
    r.r1 = page.dataOpaque();
  }

  // @formatter:off
  @JCStressTest @State @Busted(needs = INTERLEAVING)
  @Outcome(id = OVERWRITTEN, expect = ACCEPTABLE_INTERESTING, desc = "no mapping was found, and no flush waited for")
  public static class BustedFlushAfterUnlink extends MunmapVsUnmapRange {
    @Override protected void finish() { unlink(); tlb.flush(); }
    @Override @Actor public void munmap() { super.munmap(); }
    @Override @Actor public void unmapRange(I_Result r) { super.unmapRange(r); }
  }

  @JCStressTest @State
  public static class FlushBeforeUnlink extends MunmapVsUnmapRange {
    @Override protected void finish() { tlb.flush(); unlink(); }
    @Override @Actor public void munmap() { super.munmap(); }
    @Override @Actor public void unmapRange(I_Result r) { super.unmapRange(r); }
  }
  // @formatter:on
}
