// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.mkwrite;

/// Sleeps until the thaw, and looks again when the page is dirty: an EAGAIN, which the memory
/// manager hears as NOPAGE. The next fault sleeps, so that none comes in vain.
///
/// Kernel: fs/buffer.c:block_page_mkwrite(), block_page_mkwrite_return() (v3.1).
public final class CheckFrozen extends Checked {}
