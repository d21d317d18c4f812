// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.directio;

/// Forgets the error with the first who is told.
///
/// Kernel: mm/filemap.c:filemap_check_errors() on `AS_EIO` and `AS_ENOSPC` (v4.12).
public final class BustedClearOnReport extends WritebackError {
  @Override
  public void set(int error) {
    setWordOpaque(error);
  }

  @Override
  public int check(Opener opener) {
    int word;
    do {
      word = wordOpaque();
    } while (!swap(word, 0));
    return word;
  }
}
