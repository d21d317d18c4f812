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

/// GUP writes to the private copy of a read-only file's page while the copy is thrown away: Dirty
/// COW, CVE-2016-5195.
///
///     write                        dontneed
///     -----                        --------
///     entry = private copy         entry = none
///     forget that it is a write
///     if (entry is none)
///       entry = page cache
///     write to what entry maps
///
/// Lost when it fails: a file that the process may only read has changed.
@Race("E13")
@Outcome(id = "true, 0", expect = ACCEPTABLE, desc = "the copy was written to")
@Outcome(
    id = "false, 0",
    expect = ACCEPTABLE,
    desc = "the copy was gone each time, and GUP gave up")
@Outcome(expect = FORBIDDEN, desc = "the file was written to")
public abstract class WriteGupVsDontneed {
  /// The outcome that an unsound way admits.
  static final String FILE_CHANGED = "true, 1";

  private final ForcedWrite forced;

  WriteGupVsDontneed(ForcedWrite forced) {
    this.forced = forced;
  }

  @Actor
  public void write(ZI_Result r) {
    r.r1 = forced.write(1);
  }

  /// Twice, so that the write has reason to give up.
  @Actor
  public void dontneed() {
    forced.dontneed();
    forced.dontneed();
  }

  @Arbiter
  public void file(ZI_Result r) {
    r.r2 = forced.fileDataOpaque();
  }

  // @formatter:off

  @JCStressTest @State @Busted(needs = INTERLEAVING)
  @Outcome(id = FILE_CHANGED, expect = ACCEPTABLE_INTERESTING,
      desc = "the second fault was for reading")
  public static class BustedDropWrite extends WriteGupVsDontneed {
    public BustedDropWrite() { super(new org.pagetorture.model.gup.BustedDropWrite()); }
    @Override @Actor public void write(ZI_Result r) { super.write(r); }
    @Override @Actor public void dontneed() { super.dontneed(); }
    @Override @Arbiter public void file(ZI_Result r) { super.file(r); }
  }

  @JCStressTest @State
  public static class FollCow extends WriteGupVsDontneed {
    public FollCow() { super(new org.pagetorture.model.gup.FollCow()); }
    @Override @Actor public void write(ZI_Result r) { super.write(r); }
    @Override @Actor public void dontneed() { super.dontneed(); }
    @Override @Arbiter public void file(ZI_Result r) { super.file(r); }
  }

  @JCStressTest @State
  public static class AnonExclusive extends WriteGupVsDontneed {
    public AnonExclusive() { super(new org.pagetorture.model.gup.AnonExclusive()); }
    @Override @Actor public void write(ZI_Result r) { super.write(r); }
    @Override @Actor public void dontneed() { super.dontneed(); }
    @Override @Arbiter public void file(ZI_Result r) { super.file(r); }
  }
  // @formatter:on
}
