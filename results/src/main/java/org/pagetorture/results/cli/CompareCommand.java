// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.results.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.pagetorture.results.archive.Archive;
import org.pagetorture.results.compare.Differences;
import org.pagetorture.results.compare.Differences.Level;
import org.pagetorture.results.record.Json;
import org.pagetorture.results.report.Report;
import org.pagetorture.results.verdict.KnownRates;
import org.pagetorture.results.verdict.RunJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.ObjectNode;

/// Sets runs beside one another: two JDKs, two machines, before and after.
@Command(
    name = "compare",
    description = {
      "Says what is different in later runs, or in those of another JDK or machine.",
      "Verdicts, outcomes, rates, costs, orderings. What may be chance is told as such."
    },
    exitCodeList = {
      "0:Clean: nothing got worse that --fail-on names.",
      "1:Something did.",
      "2:Usage error, a run that cannot be read, or runs with nothing in common.",
      "3:Infrastructure: what reads JCStress' results does not start, or nothing can be written.",
    },
    footer = {
      "",
      "Examples:",
      "  ./pagetorture compare runs/jdk25 runs/jdk26",
      "  ./pagetorture compare runs/before runs/after -t GupVsTruncate -v",
      "  ./pagetorture compare runs/before runs/after --fail-on outcome",
      "  ./pagetorture compare old.bin.gz new.bin.gz --jar their-jcstress.jar",
    })
final class CompareCommand implements Callable<Integer> {
  private static final int SCHEMA = 1;

  private final Tree tree;
  private final Screen stdout;

  @Parameters(
      paramLabel = "RUN",
      arity = "2..*",
      description =
          "A run's directory or one of its files, JCStress' *.bin.gz, or what JMH's -rf json wrote."
              + " The first is what the others are measured by.")
  private List<Path> places = new ArrayList<>();

  @Option(
      names = "-t",
      paramLabel = "REGEX",
      converter = Values.Regex.class,
      description = "Only variants, benchmarks and orderings whose name matches somewhere.")
  private String filter = "";

  @Option(
      names = "--fail-on",
      paramLabel = "WHAT",
      defaultValue = "verdict",
      description =
          "What is exit 1: a verdict that got worse; an outcome, new or gone; a rate that differs; a"
              + " bench that is slower; or never. Each includes those before it. The default is"
              + " verdict.")
  private Level level = Level.VERDICT;

  @Option(
      names = "--jar",
      paramLabel = "F",
      description = "The jar of the tests in a *.bin.gz, which knows how outcomes are graded.")
  private @Nullable Path jar;

  @Option(names = "-v", description = "All rows, and rates that may differ by chance.")
  private boolean verbose;

  @Option(
      names = "--json",
      paramLabel = "-|FILE",
      description = "Writes all of it there; to stdout, instead of the text, with -.")
  private @Nullable String json;

  @Option(names = "--html", paramLabel = "FILE", description = "Writes it as one HTML file.")
  private @Nullable Path html;

  CompareCommand(Tree tree, Screen screen) {
    this.tree = tree;
    this.stdout = screen;
  }

  @Override
  public Integer call() {
    Importer importer = new Importer(tree, jar);
    List<Archive> runs = places.stream().map(importer::read).toList();
    for (Archive run : runs) {
      run.damage().forEach(d -> stdout.error("pagetorture: " + d));
    }
    KnownRates rates = new KnownRates(tree.recorded());
    List<Differences> all =
        runs.stream()
            .skip(1)
            .map(run -> Differences.of(runs.getFirst(), run, Pattern.compile(filter), rates))
            .toList();
    all.stream().filter(Differences::isVoid).findFirst().ifPresent(this::refuse);
    if (!"-".equals(json)) {
      all.forEach(d -> new CompareReport(d, stdout, verbose).print());
    }
    if ("-".equals(json)) {
      stdout.raw(json(all));
    } else if (json != null) {
      write(Path.of(json), json(all));
    }
    if (html != null) {
      write(html, Report.html(all));
    }
    return all.stream().anyMatch(d -> d.fails(level)) ? Exit.BROKEN : Exit.CLEAN;
  }

  private void refuse(Differences differences) {
    throw Failure.usage(
        "%s and %s have nothing in common%s"
            .formatted(
                differences.here(),
                differences.there(),
                filter.isEmpty() ? "" : " that -t '" + filter + "' matches"));
  }

  private static byte[] json(List<Differences> all) {
    ObjectNode whole = Json.MAPPER.createObjectNode();
    whole.put("schema", SCHEMA);
    whole.set("differences", Json.array(all));
    return Json.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsBytes(whole);
  }

  private void write(Path place, byte[] bytes) {
    Path file = place.toAbsolutePath().normalize();
    try {
      Files.createDirectories(file.getParent());
      RunJson.write(file, bytes);
    } catch (IOException e) {
      throw Failure.infrastructure("cannot write %s: %s".formatted(place, RunDirectory.reason(e)));
    }
    screen().print("comparison: " + RunDirectory.shortened(file));
  }

  /// Where text goes that is not the answer itself.
  private Screen screen() {
    return "-".equals(json) ? stdout.aside() : stdout;
  }
}
