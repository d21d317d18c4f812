// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.stress.refcount;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE_INTERESTING;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;
import static org.pagetorture.stress.Busted.Needs.REORDERING;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;
import org.pagetorture.model.page.Page;
import org.pagetorture.model.refcount.Put;
import org.pagetorture.stress.Busted;
import org.pagetorture.stress.Race;

/// One holder stores to a page and drops its reference; the other drops the last one and frees it.
///
///     put                        free
///     ---                        ----
///     data = 1                   if (--count == 0)
///     if (--count == 0)            read data
///       data = poison              data = poison
///
/// Shape: message passing (MP) over the count. A store that comes after the poison hits the next
/// owner of the page.
@Race("A7")
@Outcome(id = "1, 170", expect = ACCEPTABLE, desc = "freed after the store")
@Outcome(id = "-1, 170", expect = ACCEPTABLE, desc = "freed by the one who stored")
@Outcome(expect = FORBIDDEN, desc = "the store is not seen by the free, or comes after it")
public abstract class PutVsFree {
  static final String UNSEEN = "0, .*";

  private final Put put;
  private final Page page = new Page(1, 2, 0);

  PutVsFree(Put put) {
    this.put = put;
  }

  @Actor
  public void put() {
    page.setData(1);
    if (put.put(page.refcount)) {
      page.setData(Page.POISON);
    }
  }

  @Actor
  public void free(II_Result r) {
    int seen = -1;
    if (put.put(page.refcount)) {
      seen = page.data();
      page.setData(Page.POISON);
    }
    r.r1 = seen;
  }

  @Arbiter
  public void data(II_Result r) {
    r.r2 = page.data();
  }

  // @formatter:off
  @JCStressTest @State
  @Busted(needs = REORDERING)
  @Outcome(id = UNSEEN, expect = ACCEPTABLE_INTERESTING, desc = "no put orders anything")
  public static class BustedPlainPut extends PutVsFree {
    public BustedPlainPut() { super(new org.pagetorture.model.refcount.BustedPlainPut()); }
    @Override @Actor public void put() { super.put(); }
    @Override @Actor public void free(II_Result r) { super.free(r); }
    @Override @Arbiter public void data(II_Result r) { super.data(r); }
  }

  @JCStressTest @State
  @Busted(needs = REORDERING)
  @Outcome(id = UNSEEN, expect = ACCEPTABLE_INTERESTING, desc = "the last put does not acquire")
  public static class BustedNoAcquire extends PutVsFree {
    public BustedNoAcquire() { super(new org.pagetorture.model.refcount.BustedNoAcquire()); }
    @Override @Actor public void put() { super.put(); }
    @Override @Actor public void free(II_Result r) { super.free(r); }
    @Override @Arbiter public void data(II_Result r) { super.data(r); }
  }

  @JCStressTest @State
  public static class ReleasePut extends PutVsFree {
    public ReleasePut() { super(new org.pagetorture.model.refcount.ReleasePut()); }
    @Override @Actor public void put() { super.put(); }
    @Override @Actor public void free(II_Result r) { super.free(r); }
    @Override @Arbiter public void data(II_Result r) { super.data(r); }
  }

  @JCStressTest @State
  public static class FullPut extends PutVsFree {
    public FullPut() { super(new org.pagetorture.model.refcount.FullPut()); }
    @Override @Actor public void put() { super.put(); }
    @Override @Actor public void free(II_Result r) { super.free(r); }
    @Override @Arbiter public void data(II_Result r) { super.data(r); }
  }
  // @formatter:on
}
