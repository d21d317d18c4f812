// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.mkwrite;

/// Makes the EAGAIN of the late look a SIGBUS, as the table does that is meant for faults alone.
///
/// Kernel: include/linux/mm.h:vmf_error() (v6.12), taken for vmf_fs_error().
public final class BustedVmfError extends Checked {
  @Override
  VmFault dirtied() {
    return frozenOpaque() ? VmFault.SIGBUS : VmFault.LOCKED;
  }
}
