// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.stress.dirty;

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
import org.pagetorture.model.dirty.DirtyMigration;
import org.pagetorture.stress.Busted;
import org.pagetorture.stress.Race;

/// Somebody looks a page up, stores to it and marks it dirty, while it moves to other memory.
///
///     store                       migrate
///     -----                       -------
///     p = slot; count++           count: 1 -> 0
///     if (p is not slot) give up  copy the page, and its flag
///     p = 1, p is dirty           slot = the copy
///     count--                     count of the copy: 0 -> 1
///
/// Lost when it fails: the store. It is in the copy, but the copy is clean, and reclaim throws it
/// away.
///
/// Kernel: mm/migrate.c:__folio_migrate_mapping() against mm/filemap.c:filemap_get_entry() (v6.12).
@Race("C16")
@Outcome(id = "true, 1", expect = ACCEPTABLE, desc = "the store is on the disk")
@Outcome(
    id = "false, 0",
    expect = ACCEPTABLE,
    desc = "the page was just moving, and the lookup starts again")
@Outcome(expect = FORBIDDEN, desc = "the store is lost, with a page that is clean")
public abstract class DirtierVsMigrate {
  /// The outcome that an unsound way admits.
  static final String STORE_LOST = "true, 0";

  private final DirtyMigration page;

  DirtierVsMigrate(DirtyMigration page) {
    this.page = page;
  }

  @Actor
  public void store(ZI_Result r) {
    r.r1 = page.store(1);
  }

  @Actor
  public void migrate() {
    page.migrate();
  }

  @Arbiter
  public void flush(ZI_Result r) {
    r.r2 = page.flush();
  }

  // @formatter:off

  @JCStressTest @State @Busted(needs = INTERLEAVING)
  @Outcome(id = STORE_LOST, expect = ACCEPTABLE_INTERESTING, desc = "marked after the look, and before the freeze")
  public static class BustedMoveFirst extends DirtierVsMigrate {
    public BustedMoveFirst() { super(new org.pagetorture.model.dirty.BustedMoveFirst()); }
    @Override @Actor public void store(ZI_Result r) { super.store(r); }
    @Override @Actor public void migrate() { super.migrate(); }
    @Override @Arbiter public void flush(ZI_Result r) { super.flush(r); }
  }

  @JCStressTest @State
  public static class MoveFrozen extends DirtierVsMigrate {
    public MoveFrozen() { super(new org.pagetorture.model.dirty.MoveFrozen()); }
    @Override @Actor public void store(ZI_Result r) { super.store(r); }
    @Override @Actor public void migrate() { super.migrate(); }
    @Override @Arbiter public void flush(ZI_Result r) { super.flush(r); }
  }
  // @formatter:on
}
