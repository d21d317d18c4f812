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
import org.openjdk.jcstress.infra.results.ZI_Result;
import org.pagetorture.model.disk.Disk;
import org.pagetorture.model.fault.Reread;
import org.pagetorture.model.mm.AddressSpace;
import org.pagetorture.stress.Busted;
import org.pagetorture.stress.Race;

/// A fault reads a page that has lost its contents while a hole is punched into a part of it.
///
///     fault                          punch
///     -----                          -----
///     lock the page                  lock the file
///     if (it is not up to date)      lock the page; zero the part; unlock it
///       read its block               the block is another file's
///     unlock it                      unlock the file
///
/// The page lock does not cover the block: punch is through with the page, which stays in the
/// cache, before it takes the block away. A page that is punched as a whole does not show this: it
/// is removed under its lock, and the fault finds that it is not the file's.
///
/// Lost when it fails: the file has its old contents back where it has a hole, or another file's.
///
/// Kernel: mm/filemap.c:filemap_fault() (v5.15 and later) against
/// fs/ext4/inode.c:ext4_punch_hole().
@Race("D16")
@Outcome(id = "true, 0", expect = ACCEPTABLE, desc = "read the hole, or zeroed afterwards")
@Outcome(id = "false, 0", expect = ACCEPTABLE, desc = "the fault waits for punch")
@Outcome(expect = FORBIDDEN, desc = "the hole has contents")
public abstract class RereadVsPunch {
  /// The outcomes of who reads without the lock of the file.
  static final String OLD = "true, 1";

  static final String FOREIGN = "true, 2";

  private static final int OURS = 1;
  private static final int THEIRS = 2;

  private final AddressSpace file = new AddressSpace();
  private final Disk disk = new Disk(1);
  private final Reread reread;

  RereadVsPunch(Reread reread) {
    this.reread = reread;
    file.page.flags.setBitsOpaque(0);
    disk.write(0, OURS);
  }

  @Actor
  public void fault(ZI_Result r) {
    r.r1 = reread.fault(file, disk);
  }

  @Actor
  public void punch() {
    reread.punch(file, disk, THEIRS);
  }

  @Arbiter
  public void read(ZI_Result r) {
    r.r2 = file.page.dataOpaque();
  }

  // @formatter:off

  @JCStressTest @State @Busted(needs = INTERLEAVING)
  @Outcome(id = {OLD, FOREIGN}, expect = ACCEPTABLE_INTERESTING, desc = "read the block when the page was punched")
  public static class BustedReadAtOnce extends RereadVsPunch {
    public BustedReadAtOnce() { super(new org.pagetorture.model.fault.BustedReadAtOnce()); }
    @Override @Actor public void fault(ZI_Result r) { super.fault(r); }
    @Override @Actor public void punch() { super.punch(); }
    @Override @Arbiter public void read(ZI_Result r) { super.read(r); }
  }

  @JCStressTest @State
  public static class RetakeLock extends RereadVsPunch {
    public RetakeLock() { super(new org.pagetorture.model.fault.RetakeLock()); }
    @Override @Actor public void fault(ZI_Result r) { super.fault(r); }
    @Override @Actor public void punch() { super.punch(); }
    @Override @Arbiter public void read(ZI_Result r) { super.read(r); }
  }
  // @formatter:on
}
