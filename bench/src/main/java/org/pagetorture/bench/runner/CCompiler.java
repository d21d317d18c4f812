// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.bench.runner;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The system's C compiler: what `CC` says, or else `cc` or `gcc`.
///
/// @param command the program, and what `CC` has after it
/// @param name as `gcc 12.2.0`
record CCompiler(List<String> command, String name) {
  /// How everything is compiled.
  static final String OPTIMIZATION = "-O2";

  private static final Duration LIMIT = Duration.ofMinutes(1);
  private static final Pattern VERSION = Pattern.compile("\\d+(\\.\\d+)+");

  /// The first compiler that `environment` leads to.
  static CCompiler find(Map<String, String> environment)
      throws IOException, TimeoutException, InterruptedException {
    String asked = environment.getOrDefault("CC", "").strip();
    List<String> names = asked.isEmpty() ? List.of("cc", "gcc") : List.of(asked);
    for (String name : names) {
      List<String> command = new ArrayList<>(List.of(name.split("\\s+")));
      Optional<Path> program = find(command.getFirst(), environment);
      if (program.isPresent()) {
        command.set(0, program.get().toString());
        return new CCompiler(command, name(command));
      }
    }
    throw new IOException("no " + String.join(", no ", names));
  }

  /// Where `PATH` finds a program.
  static Optional<Path> find(String program, Map<String, String> environment) {
    if (program.contains("/")) {
      return Optional.of(Path.of(program)).filter(Files::isExecutable);
    }
    return Stream.of(environment.getOrDefault("PATH", "").split(File.pathSeparator))
        .map(directory -> Path.of(directory, program))
        .filter(Files::isExecutable)
        .findFirst();
  }

  /// What `--version` says: `cc (Debian 12.2.0-14+deb12u1) 12.2.0` is `gcc 12.2.0`.
  private static String name(List<String> command)
      throws IOException, TimeoutException, InterruptedException {
    List<String> ask = new ArrayList<>(command);
    ask.add("--version");
    Child said = Child.run(LIMIT, ask);
    if (said.exit() != 0) {
      throw new IOException(String.join(" ", ask) + ": " + said.complaint());
    }
    String text = String.join("\n", said.lines());
    Matcher version = VERSION.matcher(text.replaceAll("\\([^)]*\\)", ""));
    return (text.contains("clang") ? "clang" : "gcc")
        + (version.find() ? " " + version.group() : "");
  }

  /// Makes `program` from `source`, with `options` after those that all programs have.
  void compile(Path source, Path program, List<String> options)
      throws IOException, TimeoutException, InterruptedException {
    List<String> line = new ArrayList<>(command);
    line.addAll(List.of("-std=gnu11", OPTIMIZATION, "-pthread"));
    line.addAll(List.of("-o", program.toString(), source.toString()));
    line.addAll(options);
    Child said = Child.run(LIMIT, line);
    if (said.exit() != 0) {
      throw new IOException(name + " fails, " + said.complaint());
    }
  }
}
