// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.liveness;

/// Waits first and unmaps when the page is idle: the next pin is taken while it wakes up.
public final class BustedStayMapped extends IdleLoop {
  @Override
  boolean isBusy() {
    return page.refcount.countOpaque() != 1;
  }
}
