// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.check.verdict;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pagetorture.check.model.MemoryModel;

/// What a test's outcomes say of it.
///
/// @param verdict null when they say nothing for sure
/// @param model the weakest under which it is proved, or the strongest under which it is refuted
public record Judgement(
    Checked checked,
    @Nullable Verdict verdict,
    @Nullable MemoryModel model,
    List<Finding> findings) {

  /// Whether something is wrong.
  public boolean hasErrors() {
    return findings.stream().anyMatch(Finding::isError);
  }
}
