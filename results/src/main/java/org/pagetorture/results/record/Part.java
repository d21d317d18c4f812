// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.results.record;

import static java.util.Objects.requireNonNullElse;

import org.jspecify.annotations.Nullable;

/// A run that is part of a merged record.
///
/// @param end how it ended; `null` when it was killed
public record Part(long seed, Shard shard, @Nullable End end) {
  public Part {
    shard = requireNonNullElse(shard, Shard.WHOLE);
  }

  /// What to call it: `shard 2/3 of seed 7`.
  public String words() {
    return shard.equals(Shard.WHOLE)
        ? "seed " + seed
        : "shard %s of seed %d".formatted(shard, seed);
  }
}
