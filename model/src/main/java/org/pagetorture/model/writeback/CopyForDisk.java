// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.writeback;

/// Writes a copy of the page, and its checksum: who stores to the page meanwhile is no matter, be
/// it by an entry or by a pin.
///
/// Kernel: mm/bounce.c:must_snapshot_stable_pages() (v3.9).
public final class CopyForDisk extends StablePages {
  @Override
  public boolean store(int data) {
    return storePinned(data);
  }

  @Override
  void submit() {
    int copy = page.data();
    write(checksum(copy), copy);
  }
}
