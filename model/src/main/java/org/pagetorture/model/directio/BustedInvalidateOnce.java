// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.directio;

/// Invalidates before the write alone: a read in between brings the old contents back.
public final class BustedInvalidateOnce extends DirectWrite {
  @Override
  public void write(CachedFile file, int word) {
    file.invalidate();
    file.writeBlock(0, word);
    file.convert(0);
  }
}
