// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.bench;

import static java.lang.invoke.ConstantBootstraps.fieldVarHandle;
import static java.lang.invoke.MethodHandles.lookup;

import java.lang.invoke.VarHandle;

/// A thread that does something on another CPU whenever it is asked to, while the asking one spins.
final class Partner implements AutoCloseable {
  private static final VarHandle TURN =
      fieldVarHandle(lookup(), "turn", VarHandle.class, Partner.class, int.class)
          .withInvokeExactBehavior();

  private static final int WAITING = 0;
  private static final int ASKED = 1;
  private static final int CLOSED = 2;

  private int turn;

  Partner(Runnable action) {
    Thread.ofPlatform().daemon().name("partner").start(() -> serve(action));
  }

  private void serve(Runnable action) {
    while (true) {
      switch ((int) TURN.getAcquire(this)) {
        case ASKED -> {
          action.run();
          TURN.setRelease(this, WAITING);
        }
        case CLOSED -> {
          return;
        }
        default -> Thread.onSpinWait();
      }
    }
  }

  /// Has the action done, and returns when it is.
  void act() {
    TURN.setRelease(this, ASKED);
    while ((int) TURN.getAcquire(this) == ASKED) {
      Thread.onSpinWait();
    }
  }

  @Override
  public void close() {
    TURN.setRelease(this, CLOSED);
  }
}
