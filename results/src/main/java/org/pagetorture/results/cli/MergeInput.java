// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.results.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.pagetorture.results.archive.Archive;
import org.pagetorture.results.bench.BenchRecord;
import org.pagetorture.results.record.RecordReader;
import org.pagetorture.results.record.RunRecord;

/// A run to merge.
///
/// @param place as the user named it
/// @param damage what of its files could not be read, beside what its records say themselves
record MergeInput(Path place, RunRecord record, BenchRecord bench, List<String> damage) {
  /// Reads a run's directory, or a file of it.
  ///
  /// @throws IOException if it has no run that could be read, in one line
  static MergeInput read(Path place) throws IOException {
    Archive archive = Archive.read(place);
    RunRecord record = archive.stress();
    Path lines = place.resolve(Session.LINES);
    if (Files.exists(lines)) {
      // When a run was killed, its lines say more than run.json does.
      record = RecordReader.readLines(lines);
      record.add(archive.stress().check());
    }
    if (record.run().isEmpty()) {
      throw new IOException(place + ": holds no run of races");
    }
    List<String> damage = new ArrayList<>(archive.damage());
    damage.removeAll(record.damage());
    damage.removeAll(archive.bench().damage());
    return new MergeInput(place, record, archive.bench(), damage);
  }
}
