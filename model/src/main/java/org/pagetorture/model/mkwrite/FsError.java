// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.mkwrite;

/// Why a handler of a file system cannot go on.
public enum FsError {
  /// The file system is being frozen: the fault has to wait.
  EAGAIN,

  /// The page is not the file's any more: the fault has to look for another.
  EFAULT,

  /// The file system has no space: the process has to know.
  ENOSPC;

  /// What the memory manager is told of it. Only an error that a new fault would meet again ends
  /// the process.
  ///
  /// Kernel: include/linux/mm.h:vmf_fs_error() (v6.12).
  public VmFault vmFault() {
    return switch (this) {
      case EAGAIN, EFAULT -> VmFault.NOPAGE;
      case ENOSPC -> VmFault.SIGBUS;
    };
  }
}
