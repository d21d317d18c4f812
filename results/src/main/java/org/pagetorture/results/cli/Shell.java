// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.results.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.util.Objects;

/// Short commands of the system.
final class Shell {
  private Shell() {}

  /// The first line a command prints; empty when it prints none, or does not exist.
  static String firstLine(String... command) {
    try {
      Process process = new ProcessBuilder(command).redirectError(Redirect.DISCARD).start();
      process.getOutputStream().close();
      try (BufferedReader out = process.inputReader()) {
        return Objects.requireNonNullElse(out.readLine(), "");
      }
    } catch (IOException | UncheckedIOException e) {
      return "";
    }
  }

  /// Whether the search path has such a program.
  static boolean has(String program) {
    return !firstLine("sh", "-c", "command -v " + program).isEmpty();
  }
}
