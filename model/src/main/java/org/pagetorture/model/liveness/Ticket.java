// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.liveness;

import static java.lang.invoke.ConstantBootstraps.fieldVarHandle;
import static java.lang.invoke.MethodHandles.lookup;

import java.lang.invoke.VarHandle;

/// Draws a number and waits for its turn: nobody who comes later goes first.
///
/// Kernel: include/asm-generic/spinlock.h:arch_spin_lock() (v6.12).
public final class Ticket extends SharedCount {
  /// How many may be before a thread, when there is one other.
  private static final int BOUND = 1;

  private static final VarHandle NEXT =
      fieldVarHandle(lookup(), "next", VarHandle.class, Ticket.class, int.class)
          .withInvokeExactBehavior();
  private static final VarHandle SERVED =
      fieldVarHandle(lookup(), "served", VarHandle.class, Ticket.class, int.class)
          .withInvokeExactBehavior();

  /// The number that the next to come draws.
  private int next;

  /// Whose turn it is.
  private int served;

  /// Guarded by the turn.
  private int count;

  @Override
  public boolean add() {
    // ticket/C (volatile): a thread's turn is over before it draws again, for who draws after it.
    // Pairs with ticket/C in Ticket.add(). Without it: AddVsAdds.
    int mine = (int) NEXT.getAndAdd(this, 1);
    int before = mine - (int) SERVED.getOpaque(this);
    // ticket/A (acquire): the turn comes before its section.
    // Pairs with ticket/B in Ticket.add(). Without it: AddVsAdds.
    while (servedAcquire() != mine) {
      Thread.onSpinWait();
    }
    count++;
    // ticket/B (release): the section comes before the next turn.
    // Pairs with ticket/A in Ticket.add(). Without it: AddVsAdds.
    SERVED.setRelease(this, mine + 1);
    return before <= BOUND;
  }

  @Override
  public int sum() {
    return count;
  }

  private int servedAcquire() {
    return (int) SERVED.getAcquire(this);
  }
}
