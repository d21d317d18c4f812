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
import org.openjdk.jcstress.infra.results.ZI_Result;
import org.pagetorture.model.gup.ForcedWrite;
import org.pagetorture.stress.Busted;
import org.pagetorture.stress.Race;

/// GUP writes to the private copy of a shared memory page while userfaultfd maps the shared page
/// itself there, read-only and dirty: CVE-2022-2590.
///
///     write                          continue
///     -----                          --------
///     entry = private copy, dirty    entry = page cache, dirty
///     if (entry is dirty)
///       write to what entry maps
///
/// [WriteGupVsDontneed] again, after its fix: that a dirty entry maps the copy held until another
/// way to make one came. Lost when it fails: a file that the process may only read has changed.
///
/// Kernel: mm/gup.c:can_follow_write_pte(), mm/userfaultfd.c:mfill_atomic_install_pte() (v5.16).
@Race("E13")
@Outcome(id = "true, 0", expect = ACCEPTABLE, desc = "the copy was written to")
@Outcome(id = "false, 0", expect = ACCEPTABLE, desc = "the copy was gone each time: GUP gave up")
@Outcome(expect = FORBIDDEN, desc = "the file was written to")
public abstract class WriteGupVsContinue {
  /// The outcome that an unsound way admits.
  static final String FILE_CHANGED = "true, 1";

  private final ForcedWrite forced;

  WriteGupVsContinue(ForcedWrite forced) {
    this.forced = forced;
  }

  @Actor
  public void write(ZI_Result r) {
    r.r1 = forced.write(1);
  }

  /// Twice, so that the write has reason to give up.
  @Actor
  public void mapShared() {
    forced.mapShared();
    forced.mapShared();
  }

  @Arbiter
  public void file(ZI_Result r) {
    r.r2 = forced.fileDataOpaque();
  }

  // @formatter:off
  @JCStressTest @State @Busted(needs = INTERLEAVING)
  @Outcome(id = FILE_CHANGED, expect = ACCEPTABLE_INTERESTING, desc = "the page cache was mapped dirty")
  public static class BustedFollCow extends WriteGupVsContinue {
    public BustedFollCow() { super(new org.pagetorture.model.gup.FollCow()); }
    @Override @Actor public void write(ZI_Result r) { super.write(r); }
    @Override @Actor public void mapShared() { super.mapShared(); }
    @Override @Arbiter public void file(ZI_Result r) { super.file(r); }
  }

  @JCStressTest @State
  public static class AnonExclusive extends WriteGupVsContinue {
    public AnonExclusive() { super(new org.pagetorture.model.gup.AnonExclusive()); }
    @Override @Actor public void write(ZI_Result r) { super.write(r); }
    @Override @Actor public void mapShared() { super.mapShared(); }
    @Override @Arbiter public void file(ZI_Result r) { super.file(r); }
  }
  // @formatter:on
}
