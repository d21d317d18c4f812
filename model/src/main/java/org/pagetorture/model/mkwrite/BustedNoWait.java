// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.mkwrite;

/// Leaves out the sleep: the process faults again and again for as long as the file system is
/// frozen, which may be for hours.
public final class BustedNoWait extends Checked {
  @Override
  boolean enter() {
    return true;
  }
}
