// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.stress.writeback;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE_INTERESTING;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;
import static org.pagetorture.stress.Busted.Needs.INTERLEAVING;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.ZI_Result;
import org.pagetorture.model.writeback.FreezeFault;
import org.pagetorture.stress.Busted;
import org.pagetorture.stress.Race;

/// A fault makes a page writable and a store follows, while the file system is frozen for a
/// snapshot.
///
///     store                               freeze
///     -----                               ------
///     faults++                            frozen = 1
///     if (frozen) faults--, give up       wait until faults == 0
///     lock, entry = writable, dirty = 1   if (dirty)
///     unlock, faults--                      lock, entry = read-only, write, unlock
///     if (entry is writable) page = 1     snapshot
///
/// Shape: store buffering (SB) on the count, or on the dirty flag, and the freeze. Lost when it
/// fails: the snapshot, which lacks a store that went through before the file system was frozen, or
/// one that went through although it was.
///
/// Kernel: mm/filemap.c:filemap_page_mkwrite() against fs/super.c:freeze_super() (v6.12).
@Race("C17")
@Outcome(id = "true, 1", expect = ACCEPTABLE, desc = "the store is in the snapshot")
@Outcome(
    id = "false, 0",
    expect = ACCEPTABLE,
    desc = "the fault, or the one after it, waits for the thaw")
@Outcome(expect = FORBIDDEN, desc = "the page was writable in a frozen file system")
public abstract class FaultVsFreeze {
  /// The outcome that an unsound way admits.
  static final String NOT_IN_SNAPSHOT = "true, 0";

  private final FreezeFault file;

  FaultVsFreeze(FreezeFault file) {
    this.file = file;
  }

  @Actor
  public void store(ZI_Result r) {
    r.r1 = file.store(1);
  }

  @Actor
  public void freeze(ZI_Result r) {
    r.r2 = file.freeze();
  }

  // @formatter:off

  @JCStressTest @State @Busted(needs = INTERLEAVING)
  @Outcome(id = NOT_IN_SNAPSHOT, expect = ACCEPTABLE_INTERESTING, desc = "frozen after the look")
  public static class BustedCheckFrozenFirst extends FaultVsFreeze {
    public BustedCheckFrozenFirst() { super(new org.pagetorture.model.writeback.BustedCheckFrozenFirst()); }
    @Override @Actor public void store(ZI_Result r) { super.store(r); }
    @Override @Actor public void freeze(ZI_Result r) { super.freeze(r); }
  }

  @JCStressTest @State @Busted(needs = INTERLEAVING)
  @Outcome(id = NOT_IN_SNAPSHOT, expect = ACCEPTABLE_INTERESTING, desc = "the freeze came by before the page was dirty")
  public static class BustedEndBeforeDirty extends FaultVsFreeze {
    public BustedEndBeforeDirty() { super(new org.pagetorture.model.writeback.BustedEndBeforeDirty()); }
    @Override @Actor public void store(ZI_Result r) { super.store(r); }
    @Override @Actor public void freeze(ZI_Result r) { super.freeze(r); }
  }

  @JCStressTest @State
  public static class StartPagefault extends FaultVsFreeze {
    public StartPagefault() { super(new org.pagetorture.model.writeback.StartPagefault()); }
    @Override @Actor public void store(ZI_Result r) { super.store(r); }
    @Override @Actor public void freeze(ZI_Result r) { super.freeze(r); }
  }

  @JCStressTest @State
  public static class DirtyThenCheck extends FaultVsFreeze {
    public DirtyThenCheck() { super(new org.pagetorture.model.writeback.DirtyThenCheck()); }
    @Override @Actor public void store(ZI_Result r) { super.store(r); }
    @Override @Actor public void freeze(ZI_Result r) { super.freeze(r); }
  }
  // @formatter:on
}
