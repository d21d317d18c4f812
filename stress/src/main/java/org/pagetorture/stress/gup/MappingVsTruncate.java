// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.stress.gup;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE_INTERESTING;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;
import static org.pagetorture.stress.Busted.Needs.INTERLEAVING;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.I_Result;
import org.pagetorture.model.page.Page;
import org.pagetorture.stress.Busted;
import org.pagetorture.stress.Race;

/// GUP-fast asks the page's mapping whether the file may be pinned, while truncate takes the
/// mapping away.
///
///     gup                          truncate
///     ---                          --------
///     if (mapping is there)        mapping = none
///       ask it
///
/// Kernel: mm/gup.c:gup_fast_folio_allowed() (v6.12).
@Race("E17")
@Outcome(id = "1", expect = ACCEPTABLE, desc = "the mapping was there, and was asked")
@Outcome(id = "-1", expect = ACCEPTABLE, desc = "no mapping: the slow path")
@Outcome(expect = FORBIDDEN, desc = "no mapping was asked: a NULL dereference")
public abstract class MappingVsTruncate {
  /// The outcome that a second read admits.
  static final String NULL_DEREFERENCE = "0";

  static final int SLOW_PATH = -1;
  static final int NONE = 0;

  final Page page = new Page(1);

  /// Returns the mapping that was asked, or [#SLOW_PATH].
  protected abstract int ask();

  @Actor
  public void gup(I_Result r) {
    r.r1 = ask();
  }

  @Actor
  public void truncate() {
    page.setOwnerOpaque(NONE);
  }

  // @formatter:off
  @JCStressTest @State @Busted(needs = INTERLEAVING)
  @Outcome(id = NULL_DEREFERENCE, expect = ACCEPTABLE_INTERESTING, desc = "it was gone at the second look")
  public static class BustedReadTwice extends MappingVsTruncate {
    @Override protected int ask() {
      return page.ownerOpaque() == NONE ? SLOW_PATH : page.ownerOpaque();
    }
    @Override @Actor public void gup(I_Result r) { super.gup(r); }
    @Override @Actor public void truncate() { super.truncate(); }
  }

  @JCStressTest @State
  public static class ReadOnce extends MappingVsTruncate {
    @Override protected int ask() {
      int mapping = page.ownerOpaque();
      return mapping == NONE ? SLOW_PATH : mapping;
    }
    @Override @Actor public void gup(I_Result r) { super.gup(r); }
    @Override @Actor public void truncate() { super.truncate(); }
  }
  // @formatter:on
}
