// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.stress.dax;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE_INTERESTING;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;
import static org.pagetorture.stress.Busted.Needs.INTERLEAVING;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.ZZ_Result;
import org.pagetorture.model.mm.InvalidateLock;
import org.pagetorture.stress.Busted;
import org.pagetorture.stress.Race;

/// Two reflinks between the same two files, in opposite directions, each of which locks both.
///
///     there                        back
///     -----                        ----
///     lock a                       lock b
///     lock b                       lock a
///
/// Where the kernel would sleep, an actor lets go and reports that it would have slept holding a
/// lock. If both do, they sleep for ever.
///
/// Kernel: fs/inode.c:filemap_invalidate_lock_two(), fs/xfs/xfs_inode.c:xfs_lock_two_inodes()
/// (v6.12).
@Race({"F20", "I15"})
@Outcome(
    id = {"false, false", "true, false", "false, true"},
    expect = ACCEPTABLE,
    desc = "somebody gets both locks")
@Outcome(expect = FORBIDDEN, desc = "each sleeps for the other's lock")
public abstract class ReflinkVsReflink {
  /// The outcome that an unsound order admits.
  static final String DEADLOCK = "true, true";

  final InvalidateLock a = new InvalidateLock();
  final InvalidateLock b = new InvalidateLock();

  /// Takes both locks in this order and lets go, and returns whether it had to sleep for the second
  /// while it held the first.
  static boolean sleepsHolding(InvalidateLock first, InvalidateLock second) {
    first.lock();
    boolean locked = second.tryLock();
    if (locked) {
      second.unlock();
    }
    first.unlock();
    return !locked;
  }

  @Actor
  public void there(ZZ_Result r) {
    r.r1 = sleepsHolding(a, b);
  }

  @Actor
  public abstract void back(ZZ_Result r);

  // @formatter:off

  @JCStressTest @State @Busted(needs = INTERLEAVING)
  @Outcome(id = DEADLOCK, expect = ACCEPTABLE_INTERESTING, desc = "each took its own file first")
  public static class BustedArgumentOrder extends ReflinkVsReflink {
    @Override @Actor public void there(ZZ_Result r) { super.there(r); }
    @Override @Actor public void back(ZZ_Result r) { r.r2 = sleepsHolding(b, a); }
  }

  @JCStressTest @State
  public static class InodeOrder extends ReflinkVsReflink {
    @Override @Actor public void there(ZZ_Result r) { super.there(r); }
    @Override @Actor public void back(ZZ_Result r) { r.r2 = sleepsHolding(a, b); }
  }
  // @formatter:on
}
