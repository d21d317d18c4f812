// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.mkwrite;

import org.pagetorture.model.mm.AddressSpace;

/// The handlers that return 0, with the page unlocked: the memory manager locks it, and has to look
/// whether the answer still holds.
///
/// Kernel: fs/ocfs2/mmap.c:__ocfs2_page_mkwrite() (v2.6.37), mm/memory.c:do_page_mkwrite() (v6.12).
abstract sealed class Unlocked extends MkwriteProtocol
    permits RelockedByVm, BustedNoMappingCheck, BustedNullCheckOnly {
  @Override
  final VmFault mkwrite(AddressSpace file) {
    VmFault answer = lock(file);
    if (answer != VmFault.LOCKED) {
      return answer;
    }
    dirty(file);
    unlock(file);
    return VmFault.UNLOCKED;
  }
}
