// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.mkwrite;

/// Takes a page that was lost for a wrong access.
///
/// Kernel: fs/ocfs2/mmap.c:__ocfs2_page_mkwrite() (v2.6.37), whose late look ends in `-EINVAL`.
public final class BustedSigbus extends LostPage {
  @Override
  VmFault lost() {
    return VmFault.SIGBUS;
  }
}
