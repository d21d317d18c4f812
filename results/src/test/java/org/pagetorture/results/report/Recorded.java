// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.results.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.pagetorture.results.archive.Archive;
import org.pagetorture.results.cost.Costs;
import org.pagetorture.results.verdict.Judge;
import org.pagetorture.results.verdict.KnownRates;

/// All the recorded runs as one, and its report.
final class Recorded {
  private static final Path RUNS = Path.of("recorded");

  private Recorded() {}

  /// The newest run.
  static Path newest() throws IOException {
    return runs().getFirst();
  }

  private static List<Path> runs() throws IOException {
    try (var all = Files.list(RUNS)) {
      return all.sorted().toList().reversed();
    }
  }

  /// Writes the report into a directory.
  static Path write(Path dir) throws IOException {
    Archive archive = Archive.read(newest());
    for (Path run : runs()) {
      archive = archive.with(Archive.read(run));
    }
    return write(archive, new Sources(Path.of("..")), dir);
  }

  /// Writes the report of any run into a directory.
  static Path write(Archive archive, Sources sources, Path dir) throws IOException {
    Page page =
        new Page(
            archive,
            new Judge(archive.stress(), new KnownRates(RUNS)).verdicts(),
            Costs.of(archive.bench(), 1),
            sources);
    return Files.write(dir.resolve(Report.FILE), Report.html(page));
  }
}
