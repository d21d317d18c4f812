// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.check.model;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.pagetorture.check.explore.Consistency;
import org.pagetorture.check.explore.Graph;
import org.pagetorture.check.explore.Mode;
import org.pagetorture.check.explore.Relation;

/// The memory models, from the strongest to the weakest: each allows what the one before allows.
public enum MemoryModel implements Consistency {
  /// Sequential consistency.
  SC(new Sc()),
  /// x86-TSO: a store may wait in a buffer.
  TSO(new Tso()),
  /// The Java memory model with its access modes.
  JMM(new Jmm());

  @SuppressWarnings("ImmutableEnumChecker") // The rules have no state.
  private final Consistency rules;

  MemoryModel(Consistency rules) {
    this.rules = rules;
  }

  /// Its name on the command line and in JSON: `sc`, `tso`, `jmm`.
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  @Override
  public boolean allows(Graph graph, boolean complete) {
    return rules.allows(graph, complete);
  }

  @Override
  public @Nullable Relation order(Graph graph) {
    return rules.order(graph);
  }

  @Override
  public boolean mayWaitForEver(Mode mode) {
    return rules.mayWaitForEver(mode);
  }
}
