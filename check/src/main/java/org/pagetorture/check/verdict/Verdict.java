// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.check.verdict;

/// Whether what a test warns of can happen.
public enum Verdict {
  /// Under no model that was explored, the weakest among them.
  PROVED,
  /// There is an execution.
  REFUTED
}
