// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.directio;

/// Writes from a buffer in which the same page of the file is mapped: the write's own look at the
/// buffer brings the page back, and the last invalidation unmaps it.
///
/// Kernel: mm/filemap.c:generic_file_direct_write() speaks of it (v6.12).
public final class MappedSource extends DirectWrite {
  @Override
  public void write(CachedFile file, int word) {
    file.invalidate();
    file.fault();
    file.writeBlock(0, word);
    file.convert(0);
    file.invalidate();
  }
}
