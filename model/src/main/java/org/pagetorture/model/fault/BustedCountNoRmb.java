// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.fault;

/// Leaves out the barrier between the count and the size: the new count comes with the old size.
public final class BustedCountNoRmb extends Counted {
  @Override
  int countAtFirst() {
    return countOpaque();
  }
}
