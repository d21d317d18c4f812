// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.results.cli;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The source tree that the launcher stands in.
///
/// @param runner another program to start in place of the runner, or `null`
/// @param checker another program to start in place of the checker, or `null`
/// @param bench another program to start in place of the benchmarks' runner, or `null`
record Tree(Path root, @Nullable Path runner, @Nullable Path checker, @Nullable Path bench) {
  /// The tree that the launcher names.
  static Tree here() {
    return new Tree(
        Path.of(System.getProperty("pagetorture.root", "")).toAbsolutePath(),
        given("pagetorture.runner"),
        given("pagetorture.checker"),
        given("pagetorture.bench"));
  }

  private static @Nullable Path given(String property) {
    String path = System.getProperty(property);
    return path == null ? null : Path.of(path);
  }

  Path jar() {
    return root.resolve("stress/target/jcstress.jar");
  }

  Path checkJar() {
    return root.resolve("check/target/check.jar");
  }

  Path benchJar() {
    return root.resolve("bench/target/benchmarks.jar");
  }

  Path runs() {
    return root.resolve("runs");
  }

  /// The sources of the model.
  Path model() {
    return root.resolve("model/src/main/java");
  }

  Path recorded() {
    return root.resolve("results/recorded");
  }

  /// How to start the runner.
  List<String> runnerCommand() {
    return runner == null ? java("org.pagetorture.stress.runner.Main") : List.of(runner.toString());
  }

  /// How to start the reader of what JCStress wrote by itself, which finds tests in `theirs` first.
  List<String> importCommand(@Nullable Path theirs) {
    if (runner != null) {
      return List.of(runner.toString(), "import");
    }
    String path = theirs == null ? "" : theirs + File.pathSeparator;
    return java("-Xmx256m", "-cp", path + built(jar()), "org.pagetorture.stress.runner.Import");
  }

  /// How to start a main class of the stress jar, in a JVM like this one.
  List<String> java(String main) {
    return java("-Xmx256m", "-cp", built(jar()), main);
  }

  /// How to start the checker. It takes the memory that a run's forks no longer do.
  List<String> checkerCommand() {
    return checker == null
        ? java("-Xmx768m", "-jar", built(checkJar()))
        : List.of(checker.toString());
  }

  /// How to start the runner of the benchmarks.
  List<String> benchCommand() {
    return bench == null
        ? java(
            // JMH uses it, and need not say so.
            "--sun-misc-unsafe-memory-access=allow",
            "-Dpagetorture.root=" + root,
            // Its compilers would be at work beside the first forks.
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-Xmx256m",
            "-cp",
            built(benchJar()),
            "org.pagetorture.bench.runner.Main")
        : List.of(bench.toString());
  }

  private static String built(Path jar) {
    if (!Files.exists(jar)) {
      throw Failure.infrastructure(jar + " is missing: build it with ./mvnw package");
    }
    return jar.toString();
  }

  private static List<String> java(String... args) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("--enable-native-access=ALL-UNNAMED");
    command.addAll(List.of(args));
    return command;
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
