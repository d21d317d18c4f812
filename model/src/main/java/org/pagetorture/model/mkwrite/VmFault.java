// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.mkwrite;

/// What `page_mkwrite` returns, and with it whether the page is locked.
///
/// Kernel: include/linux/mm_types.h:enum vm_fault_reason (v6.12).
public enum VmFault {
  /// 0: the file system agrees, and the page is not locked.
  UNLOCKED,

  /// `VM_FAULT_LOCKED`: the file system agrees, and the page is locked.
  LOCKED,

  /// `VM_FAULT_NOPAGE`: nothing to map; if the access still faults, it does so anew.
  NOPAGE,

  /// `VM_FAULT_RETRY`: a lock was not to be had. The kernel sleeps for most of them.
  RETRY,

  /// `VM_FAULT_SIGBUS`: the access is wrong, or the file system has no space for it.
  SIGBUS
}
