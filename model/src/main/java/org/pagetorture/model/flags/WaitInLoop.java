// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.flags;

/// Looks at the flag again when it is woken, and sleeps on while it is set: mainline since 5.11.
public final class WaitInLoop extends WritebackWait {
  @Override
  public boolean goesOn() {
    return sleeper.isWoken() && !sleep();
  }
}
