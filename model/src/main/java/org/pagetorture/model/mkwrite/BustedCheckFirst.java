// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.mkwrite;

/// Leaves out the late look: the file system may be frozen by the time that the page is locked.
public final class BustedCheckFirst extends Checked {
  @Override
  VmFault dirtied() {
    return VmFault.LOCKED;
  }
}
