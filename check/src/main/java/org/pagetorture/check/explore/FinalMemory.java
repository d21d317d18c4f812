// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.check.explore;

import java.util.IdentityHashMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// The memory after all actors, as an arbiter meets it: alone.
final class FinalMemory implements Memory {
  private final Graph graph;
  private final Variables variables;
  private final IdentityHashMap<Location, @Nullable Object> written = new IdentityHashMap<>();

  FinalMemory(Graph graph, Variables variables) {
    this.graph = graph;
    this.variables = variables;
  }

  @Override
  public @Nullable Object read(Location at, Mode mode) {
    if (written.containsKey(at)) {
      return written.get(at);
    }
    Variables.Variable variable = variables.of(at);
    if (!variable.isShared()) {
      return variables.get(variable);
    }
    int[] order = graph.order(variable.number);
    return order.length == 0 ? at.initial() : graph.event(order[order.length - 1]).value();
  }

  @Override
  public void write(Location at, Mode mode, @Nullable Object value) {
    written.put(at, value);
  }

  @Override
  public @Nullable Object update(Location at, Mode mode, UnaryOperator<@Nullable Object> change) {
    Object before = read(at, mode);
    Object after = change.apply(before);
    if (!UNCHANGED.equals(after)) {
      written.put(at, after);
    }
    return before;
  }

  @Override
  public void fence(Fence fence) {}

  @Override
  public void membarrier() {}

  @Override
  public int choose(int alternatives) {
    return 0;
  }

  @Override
  public void freeze(Object object) {}

  @Override
  public int reads() {
    return 0;
  }

  @Override
  public Stop block(int mark) {
    throw new Unsupported("the arbiter waits");
  }
}
