// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.results.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The command line in a process of its own, with the runners and the checker of a directory.
final class CliProcess {
  private CliProcess() {}

  static Process start(Path dir, String... args) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "-Dpagetorture.root=" + dir,
                "-Dpagetorture.runner=" + dir.resolve("runner"),
                "-Dpagetorture.checker=" + dir.resolve("checker"),
                "-Dpagetorture.bench=" + dir.resolve("bench"),
                "org.pagetorture.results.cli.Main"));
    command.addAll(List.of(args));
    return new ProcessBuilder(command).start();
  }

  static void interrupt(Process cli) throws IOException, InterruptedException {
    new ProcessBuilder("kill", "-INT", Long.toString(cli.pid())).start().waitFor();
  }
}
