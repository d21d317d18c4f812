// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.mkwrite;

/// Returns LOCKED: writeback has to wait until the page is dirty.
///
/// Kernel: mm/memory.c:do_page_mkwrite(), fault_dirty_shared_page() (v2.6.30 and later).
public final class HeldToDirty extends MetadataLife {}
