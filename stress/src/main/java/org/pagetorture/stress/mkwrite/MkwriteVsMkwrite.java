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
import org.openjdk.jcstress.infra.results.I_Result;
import org.pagetorture.model.mkwrite.Reservation;
import org.pagetorture.model.mm.AddressSpace;
import org.pagetorture.model.mm.Vma;
import org.pagetorture.stress.Busted;
import org.pagetorture.stress.Race;

/// Two processes fault on the same clean page, to write.
///
///     first                              second
///     -----                              ------
///     space--                            space--
///     lock the page                      lock the page
///     was dirty, dirty = true            was dirty, dirty = true
///     unlock the page                    unlock the page
///     if (was dirty) space++             if (was dirty) space++
///
/// The page is dirty once, and gives its space back once, when it is written. Lost when it fails:
/// space that nobody uses and nobody can have; or space that was given out twice, so that a dirty
/// page cannot be written.
///
/// Kernel: fs/btrfs/file.c:btrfs_page_mkwrite() (v6.12).
@Race("H10")
@Outcome(id = "2", expect = ACCEPTABLE, desc = "all the space is there when the page is clean")
@Outcome(expect = FORBIDDEN, desc = "space was lost, or made")
public abstract class MkwriteVsMkwrite {
  /// The outcome of who reserves twice and releases once.
  static final String LEAKED = "1";

  /// The outcome of who reserves once and releases twice.
  static final String OVERCOMMITTED = "3";

  private final AddressSpace file = new AddressSpace();
  private final Vma one = new Vma();
  private final Vma other = new Vma();
  private final Reservation reservation;

  MkwriteVsMkwrite(Reservation reservation) {
    this.reservation = reservation;
  }

  @Actor
  public void first() {
    reservation.fault(file, one);
  }

  @Actor
  public void second() {
    reservation.fault(file, other);
  }

  @Arbiter
  public void sync(I_Result r) {
    r.r1 = reservation.sync(file);
  }

  // @formatter:off

  @JCStressTest @State @Busted(needs = INTERLEAVING)
  @Outcome(id = LEAKED, expect = ACCEPTABLE_INTERESTING, desc = "clean for both, dirty once")
  public static class BustedTestFirst extends MkwriteVsMkwrite {
    public BustedTestFirst() { super(new org.pagetorture.model.mkwrite.BustedTestFirst()); }
    @Override @Actor public void first() { super.first(); }
    @Override @Actor public void second() { super.second(); }
    @Override @Arbiter public void sync(I_Result r) { super.sync(r); }
  }

  @JCStressTest @State @Busted(needs = INTERLEAVING)
  @Outcome(id = LEAKED, expect = ACCEPTABLE_INTERESTING, desc = "refused, and not given back")
  public static class BustedKeepOnRefusal extends MkwriteVsMkwrite {
    public BustedKeepOnRefusal() { super(new org.pagetorture.model.mkwrite.BustedKeepOnRefusal()); }
    @Override @Actor public void first() { super.first(); }
    @Override @Actor public void second() { super.second(); }
    @Override @Arbiter public void sync(I_Result r) { super.sync(r); }
  }

  @JCStressTest @State @Busted(needs = INTERLEAVING)
  @Outcome(id = OVERCOMMITTED, expect = ACCEPTABLE_INTERESTING, desc = "two reservations counted as one")
  public static class BustedLoadStore extends MkwriteVsMkwrite {
    public BustedLoadStore() { super(new org.pagetorture.model.mkwrite.BustedLoadStore()); }
    @Override @Actor public void first() { super.first(); }
    @Override @Actor public void second() { super.second(); }
    @Override @Arbiter public void sync(I_Result r) { super.sync(r); }
  }

  @JCStressTest @State
  public static class ReleaseUnused extends MkwriteVsMkwrite {
    public ReleaseUnused() { super(new org.pagetorture.model.mkwrite.ReleaseUnused()); }
    @Override @Actor public void first() { super.first(); }
    @Override @Actor public void second() { super.second(); }
    @Override @Arbiter public void sync(I_Result r) { super.sync(r); }
  }

  @JCStressTest @State
  public static class ReserveLocked extends MkwriteVsMkwrite {
    public ReserveLocked() { super(new org.pagetorture.model.mkwrite.ReserveLocked()); }
    @Override @Actor public void first() { super.first(); }
    @Override @Actor public void second() { super.second(); }
    @Override @Arbiter public void sync(I_Result r) { super.sync(r); }
  }
  // @formatter:on
}
