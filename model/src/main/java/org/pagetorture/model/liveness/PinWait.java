// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.liveness;

import static java.lang.invoke.ConstantBootstraps.fieldVarHandle;
import static java.lang.invoke.MethodHandles.lookup;

import java.lang.invoke.VarHandle;
import org.pagetorture.model.page.PageRefcount;

/// How truncate waits for a page to be idle that its own process has pinned, and unpins when
/// truncate is over: never. All that can end the wait is a signal.
///
/// Kernel: fs/dax.c:dax_break_layout(), wait_page_idle() (v6.15).
public abstract sealed class PinWait permits BustedUninterruptible, Interruptible, NoWait {
  private static final int ASLEEP = 1;
  private static final int SIGNAL = 1 << 1;

  private static final VarHandle STATE =
      fieldVarHandle(lookup(), "state", VarHandle.class, PinWait.class, int.class)
          .withInvokeExactBehavior();

  private final PageRefcount page = new PageRefcount(1 + PageRefcount.PIN_BIAS);

  /// Whether the process sleeps, and whether it has got a signal. One word, so that one RMW on each
  /// side is enough.
  private int state;

  /// Whether a signal ends the sleep: the sleep of `TASK_INTERRUPTIBLE`.
  abstract boolean wakes();

  /// Truncates, and returns whether it sleeps.
  public boolean truncate() {
    return page.countOpaque() != 1 && ((getAndOrPlain(ASLEEP) & SIGNAL) == 0 || !wakes());
  }

  /// Sends the signal, and returns whether that woke the process.
  public final boolean kill() {
    return (getAndOrPlain(SIGNAL) & ASLEEP) != 0 && wakes();
  }

  /// Atomic and unordered.
  private int getAndOrPlain(int bits) {
    int seen;
    do {
      seen = (int) STATE.getOpaque(this);
    } while (!STATE.weakCompareAndSetPlain(this, seen, seen | bits));
    return seen;
  }
}
