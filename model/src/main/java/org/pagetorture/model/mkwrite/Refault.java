// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.mkwrite;

/// Answers NOPAGE: the memory manager drops the page, and the next fault looks for another.
///
/// Kernel: fs/ocfs2/mmap.c:__ocfs2_page_mkwrite() (v6.12).
public final class Refault extends LostPage {
  @Override
  VmFault lost() {
    return FsError.EFAULT.vmFault();
  }
}
