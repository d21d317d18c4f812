// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.check.explore;

import java.util.IdentityHashMap;
import org.jspecify.annotations.Nullable;

/// The locations that the program has touched, and which of them are shared.
///
/// An access of a location that one actor uses alone, or that nobody writes, is no event when its
/// mode orders nothing. Which locations those are is found out on the way: when a location turns
/// out to be shared, the exploration starts again.
final class Variables {
  private final IdentityHashMap<Location, Variable> known = new IdentityHashMap<>();
  private long execution;

  /// One location.
  static final class Variable {
    final Location location;
    final int number;
    private long readers;
    private long writers;
    private boolean shared;
    private boolean elided;
    private @Nullable Object value;
    private long written = -1;

    private Variable(Location location, int number) {
      this.location = location;
      this.number = number;
    }

    /// Notes who uses it.
    ///
    /// @param orders whether the mode orders anything, so that the access is an event whoever else
    ///     uses the location
    /// @return false when that makes every access an event, and some has been none
    boolean isUsedBy(int actor, boolean reads, boolean writes, boolean orders) {
      if (shared) {
        return true;
      }
      readers |= reads ? 1L << actor : 0;
      writers |= writes ? 1L << actor : 0;
      long users = readers | writers;
      shared = orders || (writers != 0 && (users & users - 1) != 0);
      elided |= !shared;
      return !(shared && elided);
    }

    /// Whether every access of it is an event.
    boolean isShared() {
      return shared;
    }
  }

  Variable of(Location location) {
    Variable variable = known.get(location);
    if (variable == null) {
      variable = new Variable(location, known.size());
      known.put(location, variable);
    }
    return variable;
  }

  /// Forgets what the execution before wrote to locations that are not shared.
  void begin() {
    execution++;
  }

  /// The value in this execution of a location that is not shared.
  @Nullable Object get(Variable variable) {
    return variable.written == execution ? variable.value : variable.location.initial();
  }

  void set(Variable variable, @Nullable Object value) {
    variable.value = value;
    variable.written = execution;
  }
}
