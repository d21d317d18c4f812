// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.check.explore;

import org.jspecify.annotations.Nullable;

/// A memory model: which execution graphs there can be.
///
/// The exploration is exact for a model that keeps three promises: what it allows it also allows
/// without the last events of any actors (a part closed under po and rf); an allowed graph may
/// always be extended by an access at the end of a program that reads the last write of its
/// location, or becomes it; and what SC allows it allows.
public interface Consistency {
  /// Whether the model allows the graph. All its reads have a write to read from, or a promise.
  ///
  /// @param complete whether all actors have ended, so that the last write of a location is final
  boolean allows(Graph graph, boolean complete);

  /// What comes before what whatever a compiler does, as a transitive relation; null when the model
  /// keeps each actor's reads before its later writes, so that there is no load buffering: no read
  /// takes a write that only comes to be because of that read.
  default @Nullable Relation order(Graph graph) {
    return null;
  }

  /// Whether a loop that waits by reads of that mode may wait for ever for a write that was made.
  default boolean mayWaitForEver(Mode mode) {
    return false;
  }
}
