// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.check;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pagetorture.check.explore.Witness;
import org.pagetorture.check.jcstress.Call;
import org.pagetorture.check.jcstress.SpecialOutcome;
import org.pagetorture.check.jcstress.StressTest;
import org.pagetorture.check.report.Screen;
import org.pagetorture.check.report.WitnessSvg;
import org.pagetorture.check.report.WitnessText;
import org.pagetorture.check.verdict.Checked;
import org.pagetorture.check.verdict.Reached;
import org.pagetorture.check.verdict.Replay;

/// Shows executions: on the screen, and as pictures in a directory.
final class Executions {
  private final Screen screen;
  private final int columns;
  private final @Nullable Path pictures;

  Executions(Screen screen, int columns, @Nullable Path pictures) {
    this.screen = screen;
    this.columns = columns;
    this.pictures = pictures;
  }

  /// Shows the witnesses of a test.
  void show(Checked checked, boolean onScreen) {
    for (Reached outcome : checked.reached()) {
      Witness witness = checked.witnesses().get(outcome.replay());
      if (witness != null) {
        show(checked.test(), outcome.replay(), witness, onScreen);
      }
    }
  }

  /// Shows one execution.
  void show(StressTest test, Replay replay, Witness witness, boolean onScreen) {
    if (onScreen) {
      screen.print("");
      screen.print("  %s under %s".formatted(outcome(test, witness), replay.model()));
      screen.print("  --replay " + replay);
      for (String line : lines(screen, witness, test, columns - 2)) {
        screen.print("  " + line);
      }
    }
    if (pictures != null) {
      String title =
          "%s: %s under %s".formatted(test.name(), outcome(test, witness), replay.model());
      draw(replay, WitnessSvg.of(title, witness, actors(test)), pictures);
    }
  }

  /// The lines of one execution.
  static List<String> lines(Screen screen, Witness witness, StressTest test, int columns) {
    return WitnessText.lines(screen, witness, actors(test), columns);
  }

  private static List<String> actors(StressTest test) {
    return test.shape() == null
        ? List.of()
        : test.shape().actors().stream().map(Call::name).toList();
  }

  private static String outcome(StressTest test, Witness witness) {
    return SpecialOutcome.printed(witness.outcome(), test);
  }

  private static void draw(Replay replay, String svg, Path directory) {
    String file = "%s-%s-%d.svg".formatted(replay.test(), replay.model().id(), replay.number());
    try {
      Files.createDirectories(directory);
      Files.writeString(directory.resolve(file), svg);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
