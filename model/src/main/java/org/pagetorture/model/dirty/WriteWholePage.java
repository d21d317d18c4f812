// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.dirty;

/// Writes the page whatever its buffers say: what the memory manager thought that `writepage()`
/// did.
public final class WriteWholePage extends ClearDirtyForIo {
  @Override
  void writePage(MappedPage mapped) {
    mapped.write();
  }
}
