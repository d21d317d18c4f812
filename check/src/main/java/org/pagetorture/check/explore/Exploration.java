// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.check.explore;

import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/// What an exploration found.
///
/// @param outcomes every outcome with the executions behind it
/// @param executions how many executions ran to their end, consistent under the model
/// @param blocked how many ended with an actor that waits: they come to nothing of their own
/// @param discarded how many were begun and found inconsistent, or a copy of another
/// @param bound what it gave up on, or null when the outcomes are all there are
/// @param unsupported what the program did that cannot be explored, or null
public record Exploration(
    SortedMap<String, Found> outcomes,
    long executions,
    long blocked,
    long discarded,
    @Nullable String bound,
    @Nullable String unsupported) {
  /// The outcome of an execution in which actors wait for what never comes.
  public static final String LIVELOCK = "LIVELOCK";

  /// One outcome.
  ///
  /// @param executions how many executions have it
  /// @param first the number of the first one, counted from 0 among all executions: exploring the
  ///     same program under the same model gives the same one this number
  public record Found(long executions, long first) {}

  /// Whether the outcomes are all there are.
  public boolean decided() {
    return bound == null && unsupported == null;
  }
}
