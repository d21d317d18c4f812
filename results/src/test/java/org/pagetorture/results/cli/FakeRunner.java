// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.results.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.pagetorture.results.Fixture;

/// A script that stands in for the runner: it prints lines made by hand.
final class FakeRunner {
  private FakeRunner() {}

  /// A tree in `dir` whose runner lists and runs the fixture, and then does what `last` says. The
  /// first of two shards has one variant.
  static Tree tree(Path dir, Fixture fixture, String last) throws IOException {
    Path lines = Files.writeString(dir.resolve("lines"), fixture.jsonl());
    Path script =
        Files.writeString(
            dir.resolve("runner"),
            """
            #!/bin/sh
            lines='%s'
            if [ "$1" = list ]; then
              case "$*" in
                *"--shard 1/2") exec grep -m 1 '"type":"test"' "$lines" ;;
                *--shard*) echo 'more shards than races' >&2; exit 2 ;;
              esac
              [ $# -eq 1 ] || echo "$3" | grep -q Gup || exit 2
              exec grep '"type":"test"' "$lines"
            fi
            echo "$@" > "$3/told"
            tee -a "$3/stress.jsonl" < "$lines"
            %s
            """
                .formatted(lines, last));
    script.toFile().setExecutable(true);
    return new Tree(dir, script, dir.resolve("checker"), dir.resolve("bench"));
  }
}
