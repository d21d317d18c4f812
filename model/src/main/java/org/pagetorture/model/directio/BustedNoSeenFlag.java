// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.directio;

/// Compares the error itself: an opener who was told of the same one before takes it for old.
public final class BustedNoSeenFlag extends WritebackError {
  @Override
  public void set(int error) {
    setWordOpaque(error);
  }

  @Override
  public int check(Opener opener) {
    int word = wordOpaque();
    if (word == opener.since) {
      return 0;
    }
    opener.since = word;
    return word;
  }
}
