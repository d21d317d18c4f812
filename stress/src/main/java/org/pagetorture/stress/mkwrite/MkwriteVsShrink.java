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
import org.openjdk.jcstress.infra.results.Z_Result;
import org.pagetorture.model.mkwrite.EofCheck;
import org.pagetorture.model.mm.AddressSpace;
import org.pagetorture.model.mm.Vma;
import org.pagetorture.stress.Busted;
import org.pagetorture.stress.Race;

/// A fault for writing has found the page that begins where the file is about to end.
///
///     fault                              shrink
///     -----                              ------
///     lock the page                      size = 0
///     if (0 < size)                      free the block
///       allocate a block if need be      lock the page
///       entry = writable                 entry = none, slot = none
///     unlock the page                    unlock the page
///
/// Lost when it fails: a block behind the end of the file, which nobody frees. If the file grows
/// again it has what the block held before. The wrong look alone does no harm: file systems that
/// free the blocks last, as those on a disk do, take back what the handler has allocated.
///
/// Kernel: fs/buffer.c:block_page_mkwrite() (v5.5 and v5.6) against
/// fs/ceph/inode.c:__ceph_do_pending_vmtruncate() and fs/ext4/inode.c:ext4_setattr().
@Race("H8")
@Outcome(id = "false", expect = ACCEPTABLE, desc = "no block is left behind the end")
@Outcome(expect = FORBIDDEN, desc = "a block behind the end of the file")
public abstract class MkwriteVsShrink {
  /// The outcome of who accepts the page behind the last.
  static final String LEAKED = "true";

  private final AddressSpace file = new AddressSpace();
  private final Vma vma = new Vma();
  private final EofCheck check;

  MkwriteVsShrink(EofCheck check) {
    this.check = check;
  }

  @Actor
  public void fault() {
    check.fault(file, vma);
  }

  @Actor
  public void shrink() {
    check.shrink(file, vma);
  }

  @Arbiter
  public void leaked(Z_Result r) {
    r.r1 = check.isBlockBeyondEnd(file);
  }

  // @formatter:off

  @JCStressTest @State @Busted(needs = INTERLEAVING)
  @Outcome(id = LEAKED, expect = ACCEPTABLE_INTERESTING, desc = "the size was at the page, not below it")
  public static class BustedOffByOne extends MkwriteVsShrink {
    public BustedOffByOne() { super(new org.pagetorture.model.mkwrite.BustedOffByOne()); }
    @Override @Actor public void fault() { super.fault(); }
    @Override @Actor public void shrink() { super.shrink(); }
    @Override @Arbiter public void leaked(Z_Result r) { super.leaked(r); }
  }

  @JCStressTest @State
  public static class InsideFile extends MkwriteVsShrink {
    public InsideFile() { super(new org.pagetorture.model.mkwrite.InsideFile()); }
    @Override @Actor public void fault() { super.fault(); }
    @Override @Actor public void shrink() { super.shrink(); }
    @Override @Arbiter public void leaked(Z_Result r) { super.leaked(r); }
  }

  @JCStressTest @State
  public static class BlocksLast extends MkwriteVsShrink {
    public BlocksLast() { super(new org.pagetorture.model.mkwrite.BlocksLast()); }
    @Override @Actor public void fault() { super.fault(); }
    @Override @Actor public void shrink() { super.shrink(); }
    @Override @Arbiter public void leaked(Z_Result r) { super.leaked(r); }
  }
  // @formatter:on
}
