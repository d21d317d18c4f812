// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.results.cli;

import java.time.Duration;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Runs everything within five minutes, and then checks it.
@Command(
    name = "run",
    description = "Runs and checks everything, within 5 minutes unless --budget says otherwise.",
    footer = {
      "",
      "Examples:",
      "  ./pagetorture run                        the whole suite in five minutes",
      "  ./pagetorture run --budget 8h -m tough   over night",
      "  ./pagetorture run --json - | jq .summary",
    })
final class RunCommand extends StressCommand {
  @Option(names = "--no-check", description = "Races only: the checker is not asked.")
  private boolean noCheck;

  RunCommand(Tree tree, Screen screen) {
    super(tree, screen);
  }

  @Override
  Duration defaultBudget() {
    return Duration.ofMinutes(5);
  }

  @Override
  boolean checks() {
    return !noCheck;
  }

  @Override
  Duration forRaces(Duration budget) {
    return noCheck ? budget : budget.minus(CheckStep.share(budget));
  }
}
