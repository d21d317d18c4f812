// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.directio;

/// Invalidates once more when the write is submitted, and may not have reached the disk.
///
/// Kernel: mm/filemap.c:generic_file_direct_write() with an asynchronous write (until v4.13).
public final class BustedInvalidateAtSubmit extends DirectWrite {
  @Override
  public void write(CachedFile file, int word) {
    file.invalidate();
    file.invalidate();
    file.writeBlock(0, word);
    file.convert(0);
  }
}
