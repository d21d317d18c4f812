// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.results.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.pagetorture.results.BenchFixture;

/// A script that stands in for the benchmarks' runner: it prints lines made by hand.
final class FakeBench {
  private FakeBench() {}

  /// A tree in `dir` whose benchmarks are listed and run as the fixture says, and whose runner then
  /// does what `last` says.
  static Tree tree(Path dir, BenchFixture fixture, String last) throws IOException {
    Path lines = Files.writeString(dir.resolve("bench-lines"), fixture.jsonl());
    script(
        dir,
        """
        lines='%s'
        if [ "$1" = list ]; then
          exec grep '"type":"benchmark"' "$lines"
        fi
        mkdir -p "$3"
        for arg; do printf '%%s\\n' "$arg"; done > "$3/bench-told"
        tee -a "$3/bench.jsonl" < "$lines"
        %s
        """
            .formatted(lines, last));
    return in(dir);
  }

  /// A tree in `dir` whose benchmarks' runner is the given script.
  static Tree script(Path dir, String text) throws IOException {
    Path script = Files.writeString(dir.resolve("bench"), "#!/bin/sh\n" + text + "\n");
    script.toFile().setExecutable(true);
    return in(dir);
  }

  private static Tree in(Path dir) {
    return new Tree(dir, dir.resolve("runner"), dir.resolve("checker"), dir.resolve("bench"));
  }
}
