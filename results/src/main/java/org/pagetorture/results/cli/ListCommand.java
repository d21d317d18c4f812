// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.results.cli;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.pagetorture.results.cli.Screen.Style;
import org.pagetorture.results.cli.TextTable.Cell;
import org.pagetorture.results.record.Json;
import org.pagetorture.results.record.Variant;
import org.pagetorture.results.stats.Figures;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// What there is to run.
@Command(
    name = "list",
    description = "Lists the variants by group and race, and what each busted one needs to show.",
    exitCodeList = {
      "0:Clean.",
      "2:Usage error, or nothing matched.",
      "3:Infrastructure: no JDK, or the races cannot be listed."
    },
    footer = {
      "",
      "Examples:",
      "  ./pagetorture list -t dax    one group",
      "  ./pagetorture list -t Membarrier",
      "  ./pagetorture list --json | jq -r '.[].name'",
    })
final class ListCommand implements Callable<Integer> {
  private final Tree tree;
  private final Screen screen;

  @Option(
      names = "-t",
      paramLabel = "REGEX",
      converter = Values.Regex.class,
      description = "Only variants whose name matches somewhere.")
  private String filter = "";

  @Option(names = "--json", description = "As one JSON array.")
  private boolean json;

  ListCommand(Tree tree, Screen screen) {
    this.tree = tree;
    this.screen = screen;
  }

  @Override
  public Integer call() {
    List<Variant> variants = matching(tree, filter);
    if (json) {
      screen.print(Json.array(variants).toPrettyString());
    } else {
      print(variants, screen);
    }
    return Exit.CLEAN;
  }

  /// The variants that match. None is a usage error, with the nearest names.
  static List<Variant> matching(Tree tree, String filter) {
    List<Variant> variants = Runner.list(tree, filter);
    if (variants.isEmpty()) {
      List<String> near = Near.names(filter, Runner.list(tree, ""));
      throw Failure.usage(
          "-t '%s' matches no variant%s"
              .formatted(
                  filter,
                  near.isEmpty()
                      ? "; ./pagetorture list has them all"
                      : ": is it " + String.join(" or ", near) + "?"));
    }
    return variants;
  }

  static void print(List<Variant> variants, Screen screen) {
    Map<String, List<Variant>> races =
        variants.stream().collect(groupingBy(Variant::question, LinkedHashMap::new, toList()));
    TextTable table = new TextTable(1);
    races.forEach(
        (race, answers) -> {
          table.row(List.of(Cell.left(race, Style.BOLD)));
          answers.forEach(v -> table.row(row(v)));
        });
    table.print(screen);
    screen.print(
        Figures.of(variants.size(), "variant") + " of " + Figures.of(races.size(), "race"));
  }

  private static List<Cell> row(Variant v) {
    String promise = v.needs() == null ? "sound" : "needs " + v.needs();
    return List.of(
        Cell.left("  " + v.variant()),
        Cell.left(String.join(" ", v.rows())),
        Cell.left(v.jvmFinding() == null ? promise : "sound, but broken by some JVMs"));
  }
}
