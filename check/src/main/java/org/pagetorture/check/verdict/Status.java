// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.check.verdict;

/// How far the exploration of a test came.
public enum Status {
  /// Its outcomes are all there are.
  DECIDED,
  /// It gave up on a limit: there may be more outcomes.
  BOUNDED,
  /// The test does what cannot be explored.
  UNSUPPORTED
}
