// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.directio;

/// Invalidates once more as the last thing, when the new contents can be read from the disk.
///
/// Kernel: fs/iomap/direct-io.c:iomap_dio_complete() (v4.14 and later).
public final class InvalidateAtCompletion extends DirectWrite {
  @Override
  public void write(CachedFile file, int word) {
    file.invalidate();
    file.writeBlock(0, word);
    file.convert(0);
    file.invalidate();
  }
}
