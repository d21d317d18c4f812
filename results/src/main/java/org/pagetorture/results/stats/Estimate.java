// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.results.stats;

import org.jspecify.annotations.Nullable;

/// A figure, and where it lies at 95 % as far as its forks can tell.
///
/// @param interval `null` for a single fork, which can tell nothing
/// @param forks how many there are, of the configuration that has fewest
public record Estimate(double value, Frequency.@Nullable Interval interval, int forks) {}
