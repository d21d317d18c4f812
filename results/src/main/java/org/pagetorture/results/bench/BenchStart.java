// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.results.bench;

/// The fork that comes next, after `done` and before `left` others. Only printed, for whoever
/// watches: it is not part of the record.
public record BenchStart(String id, int round, int done, int left, long etaMs)
    implements BenchLine {}
