// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.refcount;

/// Leaves out the guard: enough references wrap the count to 0.
public final class BustedNoGuard extends NarrowRefcount {
  public BustedNoGuard() {
    super(MAX - 1);
  }

  @Override
  public boolean tryGet() {
    getAndAddPlain(1);
    return true;
  }
}
