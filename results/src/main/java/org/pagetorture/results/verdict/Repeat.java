// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.results.verdict;

import static java.util.Comparator.comparingLong;
import static org.pagetorture.results.record.Outcome.Expect.FORBIDDEN;

import java.util.List;
import org.pagetorture.results.record.Fork;
import org.pagetorture.results.record.RunRecord;
import org.pagetorture.results.record.Variant;

/// The commands that repeat what was seen of a variant, or how it is proved.
public final class Repeat {
  private static final int FORKS = 20;

  private Repeat() {}

  /// The command that shows how the checker comes to its answer.
  public static String witness(Variant variant) {
    return "./pagetorture check" + only(variant) + " --witness";
  }

  /// The command that runs a variant alone.
  public static String stress(Variant variant) {
    return "./pagetorture stress" + only(variant);
  }

  private static String only(Variant variant) {
    return " -t '" + variant.shortName().replace(".", "\\.") + "$'";
  }

  /// The command that repeats a break, with the configuration that broke most often.
  static String command(RunRecord record, Variant variant, List<Fork> forks) {
    Fork worst =
        forks.stream()
            .max(comparingLong(f -> f.count(FORBIDDEN)))
            .orElseThrow(() -> new IllegalArgumentException(variant.name() + " has no fork"));
    StringBuilder command = new StringBuilder(stress(variant));
    // A whole-VM mode is in the flags already.
    if (!worst.modes().equals("VM")) {
      command.append(" --modes ").append(worst.modes());
    }
    command.append(" -f ").append(FORKS);
    String flags = String.join(" ", worst.flags());
    if (!flags.isBlank()) {
      command.append(" -jvmArgs '").append(flags.replace("'", "'\\''")).append('\'');
    }
    record.run().ifPresent(run -> command.append(" --seed ").append(run.seed()));
    return command.toString();
  }
}
