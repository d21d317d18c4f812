// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.stress.refcount;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE_INTERESTING;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;
import static org.pagetorture.stress.Busted.Needs.INTERLEAVING;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.IZ_Result;
import org.pagetorture.model.page.PageArena;
import org.pagetorture.model.page.PageFlags;
import org.pagetorture.model.refcount.Writeback;
import org.pagetorture.stress.Busted;
import org.pagetorture.stress.Race;

/// The disk ends the writeback of a page while truncate waits for that and frees the page.
///
///     endWriteback               free
///     ------------               ----
///     clear the flag             if (the flag is set)
///     wake the page's waiters      sleep on
///                                if (--count == 0)
///                                  free, give it to another file
///
/// Once the flag is clear nothing keeps the page, and the wake-up may find another file's.
@Race("A18")
@Outcome(id = "1, false", expect = ACCEPTABLE, desc = "truncate sleeps on, or leaves the last put")
@Outcome(id = "1, true", expect = ACCEPTABLE, desc = "reused after the wake-up")
@Outcome(expect = FORBIDDEN, desc = "the wake-up touches a page that is free or another file's")
public abstract class EndWritebackVsFree {
  static final String FREE = "170, true";
  static final String FOREIGN = "2, true";

  private static final int FILE = 1;
  private static final int OTHER_FILE = 2;

  final PageArena pages = new PageArena(1);
  final int pfn = pages.alloc(FILE);

  EndWritebackVsFree() {
    pages.page(pfn).flags.setBitsOpaque(PageFlags.WRITEBACK);
  }

  /// Ends the writeback, and returns whose page was woken.
  protected int end() {
    return Writeback.end(pages, pfn);
  }

  @Actor
  public void endWriteback(IZ_Result r) {
    r.r1 = end();
  }

  @Actor
  public void free(IZ_Result r) {
    r.r2 = Writeback.isOver(pages.page(pfn)) && pages.put(pfn) && pages.alloc(OTHER_FILE) == pfn;
  }

  // @formatter:off
  @JCStressTest @State
  @Busted(needs = INTERLEAVING)
  @Outcome(id = {FREE, FOREIGN}, expect = ACCEPTABLE_INTERESTING,
      desc = "freed between the flag and the wake-up")
  public static class BustedNoReference extends EndWritebackVsFree {
    @Override protected int end() { return Writeback.clearAndWake(pages.page(pfn)); }
    @Override @Actor public void endWriteback(IZ_Result r) { super.endWriteback(r); }
    @Override @Actor public void free(IZ_Result r) { super.free(r); }
  }

  @JCStressTest @State
  public static class ExtraReference extends EndWritebackVsFree {
    @Override @Actor public void endWriteback(IZ_Result r) { super.endWriteback(r); }
    @Override @Actor public void free(IZ_Result r) { super.free(r); }
  }
  // @formatter:on
}
