// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.check.explore;

/// Where an exploration gives up. What gave up is `bounded`, and proves nothing.
///
/// @param executions how many executions it builds at most, of any kind
/// @param millis how long it takes at most, in milliseconds
/// @param events how many events one execution has at most: an actor that loops for ever
public record Limits(long executions, long millis, int events) {
  /// Ten million executions, ten seconds, 400 events.
  public static final Limits DEFAULT = new Limits(10_000_000, 10_000, 400);
}
