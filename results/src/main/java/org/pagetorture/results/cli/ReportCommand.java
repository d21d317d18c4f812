// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.results.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.pagetorture.results.archive.Archive;
import org.pagetorture.results.cost.Costs;
import org.pagetorture.results.report.Page;
import org.pagetorture.results.report.Report;
import org.pagetorture.results.report.Sources;
import org.pagetorture.results.verdict.Judge;
import org.pagetorture.results.verdict.KnownRates;
import org.pagetorture.results.verdict.RunJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Writes a run as one HTML file.
@Command(
    name = "report",
    description = "Writes what a run says as one HTML file that needs no other.",
    footer = {
      "",
      "Examples:",
      "  ./pagetorture report runs/2026-03-04-141502",
      "  ./pagetorture report runs/a runs/a-bench runs/a-orderings -o a.html   as one",
    })
final class ReportCommand implements Callable<Integer> {
  private final Tree tree;
  private final Screen screen;

  @Parameters(
      paramLabel = "RUN",
      arity = "1..*",
      description =
          "A run's directory, or one of its files, or a result of JCStress (.bin.gz) or JMH (-rf"
              + " json). Of several, each adds what those before it lack: races, benchmarks or orderings.")
  private List<Path> places = List.of();

  @Option(
      names = "-o",
      paramLabel = "FILE",
      description = "Where to: report.html in the first directory.")
  private @Nullable Path output;

  @Option(
      names = "--jar",
      paramLabel = "JAR",
      description = "Where the grades of a JCStress result of other people's tests are.")
  private @Nullable Path jar;

  ReportCommand(Tree tree, Screen screen) {
    this.tree = tree;
    this.screen = screen;
  }

  @Override
  public Integer call() {
    Archive archive =
        places.stream().map(new Importer(tree, jar)::read).reduce(Archive::with).orElseThrow();
    archive.damage().forEach(d -> screen.error("pagetorture: " + d));
    Path first = places.getFirst();
    Path file =
        output != null
            ? output
            : (Files.isDirectory(first) ? first : first.resolveSibling("")).resolve(Report.FILE);
    write(tree, new KnownRates(tree.recorded()), archive, file.toAbsolutePath().normalize());
    screen.print("report: " + RunDirectory.shortened(file.toAbsolutePath().normalize()));
    return Exit.CLEAN;
  }

  /// Writes the report of a run that has just ended beside its record. That it cannot takes nothing
  /// away.
  static void beside(Tree tree, KnownRates rates, RunDirectory directory, Screen screen) {
    Path file = directory.file(Report.FILE);
    try {
      write(tree, rates, Archive.read(directory.path()), file);
      screen.print("report: " + RunDirectory.shortened(file));
    } catch (IOException e) {
      screen.error("pagetorture: no report: " + RunDirectory.reason(e));
    } catch (Failure e) {
      screen.error("pagetorture: no report: " + e.getMessage());
    }
  }

  private static void write(Tree tree, KnownRates rates, Archive archive, Path file) {
    Page page =
        new Page(
            archive,
            new Judge(archive.stress(), rates).verdicts(),
            Costs.of(archive.bench(), archive.bench().seed()),
            new Sources(tree.root()));
    try {
      RunJson.write(file, Report.html(page));
    } catch (IOException e) {
      throw Failure.infrastructure(
          "cannot write %s: %s; choose another with -o".formatted(file, RunDirectory.reason(e)));
    }
  }
}
