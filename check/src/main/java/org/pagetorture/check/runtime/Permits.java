// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.check.runtime;

import static org.pagetorture.check.explore.Memory.UNCHANGED;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.pagetorture.check.explore.Location;
import org.pagetorture.check.explore.Mode;

/// A number from which actors take, and wait for when it is too small.
public final class Permits {
  private final Object holder;
  private int number;

  /// @param holder the object whose number it is
  public Permits(Object holder, int number) {
    this.holder = holder;
    this.number = number;
  }

  /// Takes some, and returns whether it could.
  ///
  /// @param waits whether it waits for enough of them
  public boolean take(int some, boolean waits) {
    Context context = Context.actor();
    if (context == null) {
      number -= some;
      return true;
    }
    int mark = context.memory().reads();
    Object before =
        context
            .memory()
            .update(at(context), Mode.VOLATILE, old -> of(old) < some ? UNCHANGED : of(old) - some);
    if (of(before) >= some) {
      context.effects++;
      return true;
    }
    if (waits) {
      throw context.memory().block(mark);
    }
    return false;
  }

  /// Gives some.
  public void give(int some) {
    Context context = Context.actor();
    if (context == null) {
      number += some;
    } else {
      context.effects++;
      context.memory().update(at(context), Mode.VOLATILE, old -> of(old) + some);
    }
  }

  /// How many there are.
  public int number() {
    Context context = Context.actor();
    return context == null ? number : of(context.read(at(context), Mode.VOLATILE));
  }

  private Location at(Context context) {
    return context.cells(holder).part("permits", number);
  }

  private static int of(@Nullable Object value) {
    return (int) Objects.requireNonNull(value);
  }
}
