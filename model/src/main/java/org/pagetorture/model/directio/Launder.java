// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.directio;

/// Writes a dirty page out without letting go of its lock, and drops it: NFS and FUSE.
///
/// Kernel: mm/truncate.c:folio_launder() (v6.12).
public final class Launder extends Redirtied {
  @Override
  boolean invalidate(CachedFile file) {
    if (file.lockAndUnmap()) {
      if (file.isDirty()) {
        file.writeOut();
      }
      file.remove();
      file.unlock();
    }
    return true;
  }
}
