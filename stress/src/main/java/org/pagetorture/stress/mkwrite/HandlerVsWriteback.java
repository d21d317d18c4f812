// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.stress.mkwrite;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE_INTERESTING;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;
import static org.pagetorture.stress.Busted.Needs.INTERLEAVING;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.ZZ_Result;
import org.pagetorture.model.mkwrite.HandlerOrder;
import org.pagetorture.model.mm.AddressSpace;
import org.pagetorture.model.mm.Vma;
import org.pagetorture.stress.Busted;
import org.pagetorture.stress.Race;

/// A handler and writeback each take the page lock and a transaction.
///
///     fault                              writeBack
///     -----                              ---------
///     join the transaction               join the transaction
///     lock the page                      lock the page
///     entry = writable, dirty            entry = read-only, clean
///     leave, unlock                      unlock, leave
///
/// Lost when it fails: each has what the other sleeps for, and with them all who want the page or
/// the journal.
///
/// Kernel: fs/ext4/inode.c:ext4_page_mkwrite() against ext4_do_writepages() (v6.12).
@Race("H12")
@Outcome(
    id = {"false, false", "true, false", "false, true"},
    expect = ACCEPTABLE,
    desc = "one may sleep, for the other goes on")
@Outcome(expect = FORBIDDEN, desc = "each sleeps for what the other has")
public abstract class HandlerVsWriteback {
  /// The outcome of two orders.
  static final String DEADLOCK = "true, true";

  private final AddressSpace file = new AddressSpace();
  private final Vma vma = new Vma();
  private final HandlerOrder order;

  HandlerVsWriteback(HandlerOrder order) {
    this.order = order;
  }

  @Actor
  public void fault(ZZ_Result r) {
    r.r1 = order.fault(file, vma);
  }

  @Actor
  public void writeBack(ZZ_Result r) {
    r.r2 = order.writeBack(file, vma);
  }

  // @formatter:off

  @JCStressTest @State @Busted(needs = INTERLEAVING)
  @Outcome(id = DEADLOCK, expect = ACCEPTABLE_INTERESTING, desc = "page and transaction, transaction and page")
  public static class BustedPageFirst extends HandlerVsWriteback {
    public BustedPageFirst() { super(new org.pagetorture.model.mkwrite.BustedPageFirst()); }
    @Override @Actor public void fault(ZZ_Result r) { super.fault(r); }
    @Override @Actor public void writeBack(ZZ_Result r) { super.writeBack(r); }
  }

  @JCStressTest @State
  public static class TransactionFirst extends HandlerVsWriteback {
    public TransactionFirst() { super(new org.pagetorture.model.mkwrite.TransactionFirst()); }
    @Override @Actor public void fault(ZZ_Result r) { super.fault(r); }
    @Override @Actor public void writeBack(ZZ_Result r) { super.writeBack(r); }
  }

  @JCStressTest @State
  public static class PageFirst extends HandlerVsWriteback {
    public PageFirst() { super(new org.pagetorture.model.mkwrite.PageFirst()); }
    @Override @Actor public void fault(ZZ_Result r) { super.fault(r); }
    @Override @Actor public void writeBack(ZZ_Result r) { super.writeBack(r); }
  }
  // @formatter:on
}
