// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.mkwrite;

/// Refuses a page only if it begins beyond the end, and not if it begins there.
///
/// Kernel: fs/buffer.c:block_page_mkwrite(), fs/ceph/addr.c:ceph_page_mkwrite() (v5.5).
public final class BustedOffByOne extends EofCheck {
  @Override
  boolean isInside(int size) {
    return INDEX <= size;
  }
}
