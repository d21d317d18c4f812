// SPDX-License-Identifier: Apache-2.0
/// What a run of the benchmarks wrote: the lines of `bench.jsonl`, and how they are read.
///
/// `results/README.md` has the schema.
@NullMarked
package org.pagetorture.results.bench;

import org.jspecify.annotations.NullMarked;
