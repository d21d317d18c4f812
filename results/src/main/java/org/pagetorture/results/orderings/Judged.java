// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.results.orderings;

import org.jspecify.annotations.Nullable;
import org.pagetorture.results.orderings.Need.Word;

/// A site, the comment that governs it, and whether it is needed.
public record Judged(Site site, @Nullable OrderingComment comment, Need need) {
  /// Its label; empty without a comment.
  public String label() {
    return comment == null ? "" : comment.label();
  }

  /// Whether it stands for C2's sake, and no race needs it.
  public boolean isForHotspot() {
    return need.word() == Word.NOT_NEEDED && comment != null && comment.isForHotspot();
  }

  /// Whether nobody knows because tests were given up, and not because nobody asked.
  public boolean isGivenUp() {
    return need.word() == Word.UNDECIDED
        && site.forms().stream().anyMatch(f -> !f.undecided().isEmpty());
  }

  /// `needed under TSO`, `for C2's sake`.
  public String verdict() {
    return isForHotspot() ? "for C2's sake" : need.verdict();
  }
}
