// SPDX-License-Identifier: Apache-2.0
/// Records of one plan, joined into one: shards of it, and repeats.
///
/// A run is known by its seed and its shard. Merging is a join: in any order, in any steps, and
/// however often a run comes in, the same record comes out, and no run loses a fork that broke.
@NullMarked
package org.pagetorture.results.merge;

import org.jspecify.annotations.NullMarked;
