// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.results.cli;

import static java.util.stream.Collectors.joining;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import picocli.CommandLine.Model.CommandSpec;

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

  /// What the user typed, quoted for a shell.
  static String quoted(CommandSpec command) {
    return command.root().commandLine().getParseResult().originalArgs().stream()
        .map(a -> a.matches("[\\w./+,:=-]+") ? a : "'" + a.replace("'", "'\\''") + "'")
        .collect(joining(" "));
  }

  /// The arguments that a line quoted by [#quoted] stands for.
  static List<String> unquoted(String line) {
    List<String> args = new ArrayList<>();
    StringBuilder arg = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '\'') {
        quoted = !quoted;
      } else if (c == '\\' && !quoted) {
        arg.append(line.charAt(++i));
      } else if (c == ' ' && !quoted) {
        args.add(arg.toString());
        arg.setLength(0);
      } else {
        arg.append(c);
      }
    }
    args.add(arg.toString());
    return args;
  }

  /// Whether the search path has such a program.
  static boolean has(String program) {
    return !firstLine("sh", "-c", "command -v " + program).isEmpty();
  }
}
