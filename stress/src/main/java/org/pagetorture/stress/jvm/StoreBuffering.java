// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.stress.jvm;

import static java.lang.invoke.ConstantBootstraps.fieldVarHandle;
import static java.lang.invoke.MethodHandles.lookup;
import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import java.lang.invoke.VarHandle;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.infra.results.II_Result;

/// The shape behind every "clear the entry, then look at the count": store, then load the word that
/// the other stores.
///
///     first                      second
///     -----                      ------
///     x = 1                      y = 1
///     read y                     read x
///
/// If both reads come back 0, each side has missed the other.
@Outcome(id = "0, 1", expect = ACCEPTABLE, desc = "first came first")
@Outcome(id = "1, 0", expect = ACCEPTABLE, desc = "second came first")
@Outcome(id = "1, 1", expect = ACCEPTABLE, desc = "each saw the other")
@Outcome(expect = FORBIDDEN, desc = "neither saw the other")
public abstract class StoreBuffering {
  /// The outcome that a store which comes too late admits.
  static final String NEITHER = "0, 0";

  private static final VarHandle X = word("x");
  private static final VarHandle Y = word("y");

  private int x;
  private int y;

  private static VarHandle word(String name) {
    return fieldVarHandle(lookup(), name, VarHandle.class, StoreBuffering.class, int.class)
        .withInvokeExactBehavior();
  }

  @Actor
  public abstract void first(II_Result r);

  @Actor
  public abstract void second(II_Result r);

  // @formatter:off
  final int x() { return (int) X.get(this); }
  final int xOpaque() { return (int) X.getOpaque(this); }
  final int xAcquire() { return (int) X.getAcquire(this); }
  final int xVolatile() { return (int) X.getVolatile(this); }
  final void setX() { X.set(this, 1); }
  final void setXOpaque() { X.setOpaque(this, 1); }
  final void setXVolatile() { X.setVolatile(this, 1); }
  final int getAndAddXVolatile() { return (int) X.getAndAdd(this, 1); }

  final int y() { return (int) Y.get(this); }
  final int yOpaque() { return (int) Y.getOpaque(this); }
  final int yAcquire() { return (int) Y.getAcquire(this); }
  final int yVolatile() { return (int) Y.getVolatile(this); }
  final void setY() { Y.set(this, 1); }
  final void setYOpaque() { Y.setOpaque(this, 1); }
  final void setYVolatile() { Y.setVolatile(this, 1); }
  final int getAndAddYVolatile() { return (int) Y.getAndAdd(this, 1); }
  // @formatter:on
}
