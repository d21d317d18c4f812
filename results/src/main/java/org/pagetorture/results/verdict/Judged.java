// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.results.verdict;

import org.jspecify.annotations.Nullable;
import org.pagetorture.results.record.Variant;

/// A variant, its verdict, and what the checker says, if it was asked.
public record Judged(Variant variant, Verdict verdict, @Nullable Proof proof) {
  /// Whether the variant is at fault, and not a JVM that is known to be.
  public boolean isBreak() {
    return verdict.isBreak() || (proof != null && proof.isBreak());
  }

  /// Whether the checker gave up on it.
  public boolean isBounded() {
    return proof != null && proof.isBounded();
  }
}
