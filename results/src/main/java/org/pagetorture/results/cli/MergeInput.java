// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.results.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.pagetorture.results.archive.Archive;
import org.pagetorture.results.bench.BenchRecord;
import org.pagetorture.results.record.RecordReader;
import org.pagetorture.results.record.RunRecord;

/// A run to merge.
///
/// @param place as the user named it
record MergeInput(Path place, RunRecord record, BenchRecord bench) {
  /// Reads a run's directory, or a file of it.
  ///
  /// @throws IOException if it has no run that could be read, in one line
  static MergeInput read(Path place) throws IOException {
    if (!Files.exists(place)) {
      throw new NoSuchFileException(place.toString());
    }
    Archive archive = Archive.read(place);
    RunRecord record = archive.stress();
    Path lines =
        (Files.isDirectory(place) ? place : place.resolveSibling("")).resolve(Session.LINES);
    if (Files.exists(lines)) {
      // When a run was killed, its lines say more than run.json does.
      record = RecordReader.readLines(lines);
      record.add(archive.stress().check());
    }
    if (record.run().isEmpty()) {
      throw new IOException(place + " holds no run");
    }
    return new MergeInput(place, record, archive.bench());
  }
}
