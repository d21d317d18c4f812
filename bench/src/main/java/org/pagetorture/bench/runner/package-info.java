// SPDX-License-Identifier: Apache-2.0
/// Runs the benchmarks and their C twins in alternation, and writes down what they say.
@NullMarked
package org.pagetorture.bench.runner;

import org.jspecify.annotations.NullMarked;
