// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.directio;

/// A counter beside the error, and a flag that somebody was told: who sets an error again that was
/// seen counts on, so that it differs from what everybody was told.
///
/// Kernel: lib/errseq.c:errseq_set(), errseq_check_and_advance() (v6.12).
abstract sealed class Sequenced extends WritebackError permits Errseq, BustedStoreSeen {
  private static final int ERROR = (1 << 12) - 1;
  private static final int SEEN = ERROR + 1;
  private static final int COUNT = SEEN << 1;

  @Override
  public final void set(int error) {
    int seen;
    int next;
    do {
      seen = wordOpaque();
      next = (seen & ~(ERROR | SEEN)) | error;
      if ((seen & SEEN) != 0) {
        next += COUNT;
      }
    } while (next != seen && !swap(seen, next));
  }

  @Override
  public final int check(Opener opener) {
    int word = wordOpaque();
    if (word == opener.since) {
      return 0;
    }
    if ((word & SEEN) == 0) {
      mark(word, word | SEEN);
    }
    opener.since = word | SEEN;
    return word & ERROR;
  }

  /// Changes the word from `word` to `seen`.
  abstract void mark(int word, int seen);
}
