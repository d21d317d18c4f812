// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.results.cli;

import java.time.Duration;
import picocli.CommandLine.Command;

/// Runs everything within five minutes.
@Command(
    name = "run",
    description = "Runs everything, within 5 minutes unless --budget says otherwise.",
    footer = {
      "",
      "Examples:",
      "  ./pagetorture run                        the whole suite in five minutes",
      "  ./pagetorture run --budget 8h -m tough   over night",
      "  ./pagetorture run --json - | jq .summary",
    })
final class RunCommand extends StressCommand {
  RunCommand(Tree tree, Screen screen) {
    super(tree, screen);
  }

  @Override
  Duration defaultBudget() {
    return Duration.ofMinutes(5);
  }
}
