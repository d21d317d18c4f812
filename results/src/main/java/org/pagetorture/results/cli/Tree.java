// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.results.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The source tree that the launcher stands in.
///
/// @param runner another program to start in place of the runner, or `null`
record Tree(Path root, @Nullable Path runner) {
  /// The tree that the launcher names.
  static Tree here() {
    String runner = System.getProperty("pagetorture.runner");
    return new Tree(
        Path.of(System.getProperty("pagetorture.root", "")).toAbsolutePath(),
        runner == null ? null : Path.of(runner));
  }

  Path jar() {
    return root.resolve("stress/target/jcstress.jar");
  }

  Path runs() {
    return root.resolve("runs");
  }

  Path recorded() {
    return root.resolve("results/recorded");
  }

  /// How to start the runner.
  List<String> runnerCommand() {
    return runner == null ? java("org.pagetorture.stress.runner.Main") : List.of(runner.toString());
  }

  /// How to start a main class of the stress jar, in a JVM like this one.
  List<String> java(String main) {
    if (!Files.exists(jar())) {
      throw Failure.infrastructure(jar() + " is missing: build it with ./mvnw package");
    }
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-Xmx256m",
        "--enable-native-access=ALL-UNNAMED",
        "-cp",
        jar().toString(),
        main);
  }

  /// The git commit, with `-dirty` when files differ from it.
  String commit() {
    String id = git("rev-parse", "--short=12", "HEAD");
    if (id.isEmpty()) {
      return "unknown";
    }
    return git("status", "--porcelain", "--untracked-files=no").isEmpty() ? id : id + "-dirty";
  }

  private String git(String... args) {
    List<String> command = new ArrayList<>(List.of("git", "-C", root.toString()));
    command.addAll(List.of(args));
    return Shell.firstLine(command.toArray(String[]::new));
  }
}
