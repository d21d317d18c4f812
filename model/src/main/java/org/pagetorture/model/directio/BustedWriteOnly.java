// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.directio;

/// Writes the page if it is dirty, and goes on: somebody else's writeback has made it clean, and
/// may not have reached the disk.
public final class BustedWriteOnly extends Flush {
  @Override
  public void flush(CachedFile file) {
    file.writeback();
  }
}
