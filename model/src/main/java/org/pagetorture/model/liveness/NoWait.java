// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.liveness;

/// Does not sleep: a busy page is an error, as of `dax_break_layout()` without a callback.
public final class NoWait extends PinWait {
  @Override
  boolean wakes() {
    return false;
  }

  @Override
  public boolean truncate() {
    return false;
  }
}
