// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.directio;

/// Invalidates when the disk has the contents, but their block still counts as unwritten: a read
/// brings zeroes into the cache.
///
/// Kernel: fs/direct-io.c:dio_complete() (4.14 release candidates).
public final class BustedInvalidateBeforeEndIo extends DirectWrite {
  @Override
  public void write(CachedFile file, int word) {
    file.invalidate();
    file.writeBlock(0, word);
    file.invalidate();
    file.convert(0);
  }
}
