// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.directio;

/// Marks the error as seen unless there is another by now, which stays unseen: since 4.13.
public final class Errseq extends Sequenced {
  @Override
  void mark(int word, int seen) {
    boolean marked = swap(word, seen);
  }
}
