// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.stress.refcount;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE_INTERESTING;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;
import static org.pagetorture.stress.Busted.Needs.INTERLEAVING;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;
import org.pagetorture.model.refcount.Link;
import org.pagetorture.model.refcount.SplitMapping;
import org.pagetorture.stress.Busted;
import org.pagetorture.stress.Race;

/// A lookup at index 1 of a large folio, with a cursor that remembers the node, while the folio is
/// split.
///
///     lookup                     split
///     ------                     -----
///     node = root                freeze the large folio
///     folio = node[1]            root = a new node, its [1] a new folio
///     if (folio.count != 0)      unfreeze both
///       folio.count++
///     if (folio is still it)
///       use it
///
/// Shape: ABA, hidden from the reload: the old node is replaced, and never changes.
@Race("A16")
@Outcome(id = "1, 1", expect = ACCEPTABLE, desc = "the large folio is held, and not split")
@Outcome(id = "2, 2", expect = ACCEPTABLE, desc = "split, and the new folio is held")
@Outcome(id = "0, 2", expect = ACCEPTABLE, desc = "split, and the lookup starts again")
@Outcome(expect = FORBIDDEN, desc = "a folio is held that does not contain the index")
public abstract class CursorVsSplit {
  static final String OTHER_INDEX = "1, 2";

  final SplitMapping mapping = new SplitMapping();

  /// Whether `folio`, found in `node` and held by now, is the right one.
  protected abstract boolean isSame(int node, int folio);

  @Actor
  public void lookup(II_Result r) {
    int node = mapping.node();
    int folio = SplitMapping.folioAt(node);
    boolean held = mapping.refcount(folio).tryGet();
    if (held && !isSame(node, folio)) {
      mapping.refcount(folio).put();
      held = false;
    }
    r.r1 = held ? folio : Link.NONE;
  }

  @Actor
  public void split() {
    mapping.split();
  }

  @Arbiter
  public void folio(II_Result r) {
    r.r2 = SplitMapping.folioAt(mapping.node());
  }

  // @formatter:off
  @JCStressTest @State
  @Busted(needs = INTERLEAVING)
  @Outcome(id = OTHER_INDEX, expect = ACCEPTABLE_INTERESTING, desc = "the old node still says so")
  public static class BustedCachedNode extends CursorVsSplit {
    @Override protected boolean isSame(int node, int folio) {
      return SplitMapping.folioAt(node) == folio;
    }
    @Override @Actor public void lookup(II_Result r) { super.lookup(r); }
    @Override @Actor public void split() { super.split(); }
    @Override @Arbiter public void folio(II_Result r) { super.folio(r); }
  }

  @JCStressTest @State
  public static class Rewalk extends CursorVsSplit {
    @Override protected boolean isSame(int node, int folio) {
      return SplitMapping.folioAt(mapping.node()) == folio;
    }
    @Override @Actor public void lookup(II_Result r) { super.lookup(r); }
    @Override @Actor public void split() { super.split(); }
    @Override @Arbiter public void folio(II_Result r) { super.folio(r); }
  }

  @JCStressTest @State
  public static class ContainsCheck extends CursorVsSplit {
    @Override protected boolean isSame(int node, int folio) { return mapping.contains(folio); }
    @Override @Actor public void lookup(II_Result r) { super.lookup(r); }
    @Override @Actor public void split() { super.split(); }
    @Override @Arbiter public void folio(II_Result r) { super.folio(r); }
  }
  // @formatter:on
}
