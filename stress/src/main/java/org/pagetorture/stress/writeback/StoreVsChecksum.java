// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.stress.writeback;

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
import org.pagetorture.model.writeback.StablePages;
import org.pagetorture.stress.Busted;
import org.pagetorture.stress.Race;

/// A process or a device stores to a page whose checksum writeback has taken, and which it is about
/// to write.
///
///     store                            writeBack
///     -----                            ---------
///     lock                             lock, entry = read-only, dirty = 0
///     if (no writeback)                writeback = 1, unlock
///       entry = writable, dirty = 1    checksum = f(page)
///     unlock                           disk = page
///     if (entry is writable) page = 1  writeback = 0
///     writeBack
///
/// A pin stores without the first four steps. Who has stored writes the page back as well, unless
/// the other still does. Lost when it fails: the block, which fails its checksum when it is read.
///
/// Kernel: mm/filemap.c:filemap_page_mkwrite() against fs/btrfs/file-item.c:btrfs_csum_one_bio()
/// (v6.12).
@Race({"C13", "E11"})
@Outcome(id = "0", expect = ACCEPTABLE, desc = "the old contents, with their checksum")
@Outcome(id = "1", expect = ACCEPTABLE, desc = "the new contents, with their checksum")
@Outcome(expect = FORBIDDEN, desc = "the checksum is that of other contents")
public abstract class StoreVsChecksum {
  /// The outcome that an unsound way admits.
  static final String MISMATCH = "-1";

  private final StablePages page;

  StoreVsChecksum(StablePages page) {
    this.page = page;
  }

  @Actor
  public void store() {
    page.store(1);
    page.writeBack();
  }

  @Actor
  public void writeBack() {
    page.writeBack();
  }

  @Arbiter
  public void read(I_Result r) {
    r.r1 = page.read();
  }

  // @formatter:off

  @JCStressTest @State @Race("C13") @Busted(needs = INTERLEAVING)
  @Outcome(id = MISMATCH, expect = ACCEPTABLE_INTERESTING, desc = "made writable after the checksum was taken")
  public static class BustedNoWaitStable extends StoreVsChecksum {
    public BustedNoWaitStable() { super(new org.pagetorture.model.writeback.BustedNoWaitStable()); }
    @Override @Actor public void store() { super.store(); }
    @Override @Actor public void writeBack() { super.writeBack(); }
    @Override @Arbiter public void read(I_Result r) { super.read(r); }
  }

  @JCStressTest @State @Race("E11") @Busted(needs = INTERLEAVING)
  @Outcome(id = MISMATCH, expect = ACCEPTABLE_INTERESTING, desc = "nobody stops the device")
  public static class BustedStorePinned extends StoreVsChecksum {
    public BustedStorePinned() { super(new org.pagetorture.model.writeback.BustedStorePinned()); }
    @Override @Actor public void store() { super.store(); }
    @Override @Actor public void writeBack() { super.writeBack(); }
    @Override @Arbiter public void read(I_Result r) { super.read(r); }
  }

  @JCStressTest @State @Race("C13")
  public static class WaitStable extends StoreVsChecksum {
    public WaitStable() { super(new org.pagetorture.model.writeback.WaitStable()); }
    @Override @Actor public void store() { super.store(); }
    @Override @Actor public void writeBack() { super.writeBack(); }
    @Override @Arbiter public void read(I_Result r) { super.read(r); }
  }

  @JCStressTest @State
  public static class CopyForDisk extends StoreVsChecksum {
    public CopyForDisk() { super(new org.pagetorture.model.writeback.CopyForDisk()); }
    @Override @Actor public void store() { super.store(); }
    @Override @Actor public void writeBack() { super.writeBack(); }
    @Override @Arbiter public void read(I_Result r) { super.read(r); }
  }

  @JCStressTest @State @Race("E11")
  public static class LeavePinned extends StoreVsChecksum {
    public LeavePinned() { super(new org.pagetorture.model.writeback.LeavePinned()); }
    @Override @Actor public void store() { super.store(); }
    @Override @Actor public void writeBack() { super.writeBack(); }
    @Override @Arbiter public void read(I_Result r) { super.read(r); }
  }
  // @formatter:on
}
