// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.stress.runner;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// A runner in a process of its own, as the command line starts it.
record RunnerProcess(Process process, Path errors, List<String> lines) {

  static RunnerProcess start(String... args) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName()));
    command.addAll(List.of(args));
    Path errors = Files.createTempFile("runner", ".err");
    errors.toFile().deleteOnExit();
    Process process = new ProcessBuilder(command).redirectError(errors.toFile()).start();
    return new RunnerProcess(process, errors, new ArrayList<>());
  }

  /// Reads on to the first line that contains this.
  void awaitLine(String part) throws IOException {
    for (String line = nextLine(); !line.contains(part); line = nextLine()) {}
  }

  private String nextLine() throws IOException {
    String line = reader().readLine();
    if (line == null) {
      throw new IOException("ended after " + lines + " " + Files.readString(errors));
    }
    lines.add(line);
    return line;
  }

  private BufferedReader reader() {
    return process.inputReader(); // the same at each call
  }

  int exitCode() throws InterruptedException {
    try {
      reader().lines().forEach(lines::add);
    } catch (UncheckedIOException e) {
      // killed
    }
    return process.waitFor();
  }

  String errorText() throws IOException {
    return Files.readString(errors).strip();
  }
}
