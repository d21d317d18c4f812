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
import org.pagetorture.model.gup.Migration;
import org.pagetorture.model.page.PageArena;
import org.pagetorture.model.refcount.Link;
import org.pagetorture.model.refcount.Lookup;
import org.pagetorture.model.refcount.Reload;
import org.pagetorture.stress.Busted;
import org.pagetorture.stress.Race;

/// A page of a file is looked up and held for DMA while it is moved to another frame.
///
///     pin                          migrate
///     ---                          -------
///     p = slot                     if (count is 2)
///     if (count is not 0)            count = 0
///       count++                      slot = a copy of p
///     if (slot is the same)          count = 1
///       pinned                     count--
///
/// Both change one word, as in [org.pagetorture.stress.refcount.FreezeVsTryGet]. Lost when it
/// fails: the device writes to the old frame, and the file never has what it wrote.
///
/// Kernel: mm/gup.c:memfd_pin_folios() against mm/migrate.c:__folio_migrate_mapping() (v6.12).
@Race("E18")
@Outcome(id = "true, 1", expect = ACCEPTABLE, desc = "the page stays, or the new one is pinned")
@Outcome(id = "false, 0", expect = ACCEPTABLE, desc = "the page was moved, and the pin gave way")
@Outcome(expect = FORBIDDEN, desc = "pinned, and the file does not have what the device wrote")
public abstract class PinVsMigrate {
  /// The outcome that an unsound migration admits.
  static final String OLD_PAGE_PINNED = "true, 0";

  private static final int FILE = 1;

  private final PageArena pages = new PageArena(2);
  private final int page = pages.alloc(FILE);
  private final Link slot = new Link(Lookup.entry(pages, page));
  private final Lookup lookup = new Reload();
  private final Migration migration;
  private int pinned;

  PinVsMigrate(Migration migration) {
    this.migration = migration;
    pages.page(page).refcount.setCountOpaque(Migration.EXPECTED);
  }

  @Actor
  public void pin(ZI_Result r) {
    pinned = lookup.get(slot, pages);
    r.r1 = pinned != Lookup.MISS;
  }

  @Actor
  public void migrate() {
    boolean moved = migration.migrate(slot, pages, page);
  }

  /// The device writes, and somebody reads the file.
  @Arbiter
  public void dma(ZI_Result r) {
    if (r.r1) {
      pages.page(pinned).setDataOpaque(1);
    }
    r.r2 = pages.page(lookup.get(slot, pages)).dataOpaque();
  }

  // @formatter:off
  @JCStressTest @State @Busted(needs = INTERLEAVING)
  @Outcome(id = OLD_PAGE_PINNED, expect = ACCEPTABLE_INTERESTING, desc = "the lookup came between the look and the move")
  public static class BustedCountExpected extends PinVsMigrate {
    public BustedCountExpected() { super(new org.pagetorture.model.gup.BustedCountExpected()); }
    @Override @Actor public void pin(ZI_Result r) { super.pin(r); }
    @Override @Actor public void migrate() { super.migrate(); }
    @Override @Arbiter public void dma(ZI_Result r) { super.dma(r); }
  }

  @JCStressTest @State
  public static class FreezeExpected extends PinVsMigrate {
    public FreezeExpected() { super(new org.pagetorture.model.gup.FreezeExpected()); }
    @Override @Actor public void pin(ZI_Result r) { super.pin(r); }
    @Override @Actor public void migrate() { super.migrate(); }
    @Override @Arbiter public void dma(ZI_Result r) { super.dma(r); }
  }
  // @formatter:on
}
