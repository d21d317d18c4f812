// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.flags;

/// Goes on when it is woken: the wake-up may be of the writeback before.
///
/// Kernel: mm/page-writeback.c:wait_on_page_writeback() (v5.9 and v5.10).
public final class BustedWaitOnce extends WritebackWait {
  @Override
  public boolean goesOn() {
    return sleeper.isWoken();
  }
}
