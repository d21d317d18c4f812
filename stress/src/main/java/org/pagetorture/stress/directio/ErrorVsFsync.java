// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.stress.directio;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE_INTERESTING;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;
import static org.pagetorture.stress.Busted.Needs.INTERLEAVING;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.III_Result;
import org.pagetorture.model.directio.Opener;
import org.pagetorture.model.directio.WritebackError;
import org.pagetorture.stress.Busted;
import org.pagetorture.stress.Race;

/// A direct write leaves a stale page in the cache, and says so, while a process asks for errors.
///
///     error                              fsync
///     -----                              -----
///     old = word                         old = word
///     word = EIO, counted on             if (old is not what I was told)
///                                          mark the word as seen, unless it changed
///                                          I was told old
///
/// Two have the file open. The first was told of an EIO long ago. A writeback had ENOSPC since, of
/// which nobody was told yet. Afterwards both ask again.
///
/// Lost when it fails: an error that an opener is never told of: he believes his data to be safe.
///
/// Kernel: mm/filemap.c:dio_warn_stale_pagecache() against file_check_and_advance_wb_err() (v6.12).
@Race("G11")
@Outcome(
    id = "28, 5, 5",
    expect = ACCEPTABLE,
    desc = "told of both errors, and the other of the last one")
@Outcome(id = "5, 0, 5", expect = ACCEPTABLE, desc = "both told of the last error")
@Outcome(expect = FORBIDDEN, desc = "the last error was not told to both, or told twice")
public abstract class ErrorVsFsync {
  private final WritebackError error;
  private final Opener first = new Opener();
  private final Opener second = new Opener();

  ErrorVsFsync(WritebackError error) {
    this.error = error;
    error.set(WritebackError.EIO);
    error.check(first);
    error.set(WritebackError.ENOSPC);
  }

  @Actor
  public void error() {
    error.set(WritebackError.EIO);
  }

  @Actor
  public void fsync(III_Result r) {
    r.r1 = error.check(first);
  }

  @Arbiter
  public void fsyncAgain(III_Result r) {
    r.r2 = error.check(first);
    r.r3 = error.check(second);
  }

  // @formatter:off

  @JCStressTest @State @Busted(needs = INTERLEAVING)
  @Outcome(id = {"28, 5, 0", "5, 0, 0"}, expect = ACCEPTABLE_INTERESTING, desc = "the second opener is not told")
  public static class BustedClearOnReport extends ErrorVsFsync {
    public BustedClearOnReport() { super(new org.pagetorture.model.directio.BustedClearOnReport()); }
    @Override @Actor public void error() { super.error(); }
    @Override @Actor public void fsync(III_Result r) { super.fsync(r); }
    @Override @Arbiter public void fsyncAgain(III_Result r) { super.fsyncAgain(r); }
  }

  @JCStressTest @State @Busted(needs = INTERLEAVING)
  @Outcome(id = "0, 0, 5", expect = ACCEPTABLE_INTERESTING, desc = "the same error as long ago seems old")
  public static class BustedNoSeenFlag extends ErrorVsFsync {
    public BustedNoSeenFlag() { super(new org.pagetorture.model.directio.BustedNoSeenFlag()); }
    @Override @Actor public void error() { super.error(); }
    @Override @Actor public void fsync(III_Result r) { super.fsync(r); }
    @Override @Arbiter public void fsyncAgain(III_Result r) { super.fsyncAgain(r); }
  }

  @JCStressTest @State @Busted(needs = INTERLEAVING)
  @Outcome(id = "28, 0, 28", expect = ACCEPTABLE_INTERESTING, desc = "the mark overwrote the new error")
  public static class BustedStoreSeen extends ErrorVsFsync {
    public BustedStoreSeen() { super(new org.pagetorture.model.directio.BustedStoreSeen()); }
    @Override @Actor public void error() { super.error(); }
    @Override @Actor public void fsync(III_Result r) { super.fsync(r); }
    @Override @Arbiter public void fsyncAgain(III_Result r) { super.fsyncAgain(r); }
  }

  @JCStressTest @State
  public static class Errseq extends ErrorVsFsync {
    public Errseq() { super(new org.pagetorture.model.directio.Errseq()); }
    @Override @Actor public void error() { super.error(); }
    @Override @Actor public void fsync(III_Result r) { super.fsync(r); }
    @Override @Arbiter public void fsyncAgain(III_Result r) { super.fsyncAgain(r); }
  }
  // @formatter:on
}
