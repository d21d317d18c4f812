// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.results.cli;

import java.time.Duration;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Runs everything within ten minutes: the races, the checker, and the short benchmarks.
@Command(
    name = "run",
    description = "Runs, checks and measures it all, in 10 minutes unless --budget says otherwise.",
    footer = {
      "",
      "Examples:",
      "  ./pagetorture run                        the whole suite in ten minutes",
      "  ./pagetorture run --budget 8h -m tough   over night",
      "  ./pagetorture run --shard 2/3            one of three machines' part",
      "  ./pagetorture run --json - | jq .summary",
    })
final class RunCommand extends StressCommand {
  @Option(names = "--no-check", description = "Without the checker.")
  private boolean noCheck;

  @Option(
      names = "--no-bench",
      description = "Without the short version of the benchmarks, which only a first shard has.")
  private boolean noBench;

  RunCommand(Tree tree, Screen screen) {
    super(tree, screen);
  }

  @Override
  Duration defaultBudget() {
    return Duration.ofMinutes(10);
  }

  @Override
  boolean checks() {
    return !noCheck;
  }

  @Override
  boolean benches() {
    // They are about one machine.
    return !noBench && isFirst();
  }

  @Override
  Duration forRaces(Duration budget) {
    Duration rest = benches() ? budget.minus(BenchStep.share(budget)) : budget;
    return noCheck ? rest : rest.minus(CheckStep.share(rest));
  }
}
