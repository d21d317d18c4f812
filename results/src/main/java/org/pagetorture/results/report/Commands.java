// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.results.report;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.pagetorture.results.record.Checked;
import org.pagetorture.results.record.Checked.Found;
import org.pagetorture.results.verdict.Judged;
import org.pagetorture.results.verdict.Repeat;

/// What a person can type to see the same again, and how things are called.
public final class Commands {
  private Commands() {}

  /// The commands that repeat a variant's samples and its proof, a line each.
  public static String of(Judged judged, @Nullable Checked checked) {
    String again = judged.verdict().repeat();
    String stress = again == null ? Repeat.stress(judged.variant()) : again;
    return checked == null ? stress : stress + "\n" + Repeat.witness(judged.variant());
  }

  /// `TSO`.
  public static String model(Found found) {
    return found.model().toUpperCase(Locale.ROOT);
  }

  /// `#1, #4`: steps are numbered from 1.
  public static String steps(List<Integer> indices) {
    return indices.stream().map(i -> "#" + (i + 1)).collect(joining(", "));
  }
}
