// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.bench.runner;

/// Runs one fork of a configuration, and tells what it measured, or why it did not.
interface Forker {
  Line.Fork run(Line.Benchmark benchmark, int round) throws InterruptedException;
}
