// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.results.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// A script that stands in for the checker, and keeps what it is told in `asked`.
final class FakeChecker {
  private FakeChecker() {}

  /// A checker for the tree in `dir`, which does what `last` says: `$json` and `$seen` are the
  /// files that it was given, and `answer` writes the given text.
  static void in(Path dir, String answers, String last) throws IOException {
    Files.writeString(dir.resolve("answers"), answers);
    Path script =
        Files.writeString(
            dir.resolve("checker"),
            """
            #!/bin/sh
            cd '%s'
            for arg; do printf '%%s\\n' "$arg"; done > asked
            while [ $# -gt 0 ]; do
              case $1 in --json) json=$2 ;; --seen) seen=$2 ;; esac
              shift
            done
            answer() { cp answers "$json"; }
            %s
            """
                .formatted(dir, last));
    script.toFile().setExecutable(true);
  }
}
