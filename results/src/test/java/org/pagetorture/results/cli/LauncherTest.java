// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.results.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/// The shell script at the tree's root, in a tree of its own with a JDK and a Maven made of shell.
class LauncherTest {
  private static final Path REAL = Path.of("..").toAbsolutePath().normalize();

  private static final List<String> MODULES =
      List.of("model", "journal", "stress", "bench", "check", "results");

  @TempDir Path dir;
  private Path tree;

  private record Result(int exit, List<String> out, List<String> err) {}

  @BeforeEach
  void plant() throws IOException {
    tree = dir.resolve("a tree");
    Path jdk = dir.resolve("jdk");
    script(jdk.resolve("bin/java"), "printf '%s\\n' \"$@\"");
    script(tree.resolve(".mvn/find-jdk.sh"), "echo '" + jdk + "'");
    script(
        tree.resolve("mvnw"),
        """
        echo "mvnw $* in $PWD"
        mkdir -p stress/target bench/target check/target results/target
        touch stress/target/jcstress.jar bench/target/benchmarks.jar check/target/check.jar
        touch results/target/pagetorture.jar
        """);
    for (String module : MODULES) {
      Files.createDirectories(tree.resolve(module + "/src/main"));
      Files.createFile(tree.resolve(module + "/pom.xml"));
    }
    Files.createFile(tree.resolve("pom.xml"));
    Files.copy(REAL.resolve("pagetorture"), tree.resolve("pagetorture"));
  }

  private static void script(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, "#!/bin/sh\n" + text + "\n");
    file.toFile().setExecutable(true);
  }

  private Result launch(Path launcher, String... args) throws Exception {
    ProcessBuilder builder = new ProcessBuilder(launcher.toString());
    builder.command().addAll(List.of(args));
    builder.environment().clear();
    builder.environment().put("PATH", "/usr/bin:/bin");
    Process process = builder.directory(dir.toFile()).start();
    List<String> out = process.inputReader().readAllLines();
    List<String> err = process.errorReader().readAllLines();
    return new Result(process.waitFor(), out, err);
  }

  @Test
  void worksThroughSymlinksFromAnywhere() throws Exception {
    Path link = Files.createSymbolicLink(dir.resolve("link"), Path.of("a tree/pagetorture"));
    Path far = Files.createSymbolicLink(dir.resolve("far"), link);
    Result result = launch(far, "stress", "-t", "a b");
    assertThat(result.exit()).isZero();
    assertThat(result.out())
        .contains("-Dpagetorture.root=" + tree, "-Dpagetorture.terminal=false")
        .endsWith(
            "-jar",
            tree.resolve("results/target/pagetorture.jar").toString(),
            "stress",
            "-t",
            "a b");
  }

  @Test
  void buildsWhatIsMissingAndSaysSoOnStderr() throws Exception {
    Path launcher = tree.resolve("pagetorture");
    assertThat(launch(launcher).err())
        .hasSize(2)
        .last()
        .isEqualTo("mvnw -q -DskipTests package in " + tree);
    assertThat(launch(launcher).err()).isEmpty();
  }

  @ParameterizedTest
  @FieldSource("MODULES")
  void buildsWhatIsOlderThanItsSources(String module) throws Exception {
    Path launcher = tree.resolve("pagetorture");
    launch(launcher);
    Path source = Files.createFile(tree.resolve(module + "/src/main/Page.java"));
    Files.setLastModifiedTime(source, FileTime.from(Instant.now().plusSeconds(9)));
    assertThat(launch(launcher).err()).first().asString().contains("building");
  }

  @Test
  void aFailedBuildIsInfrastructure() throws Exception {
    script(tree.resolve("mvnw"), "exit 1");
    Result result = launch(tree.resolve("pagetorture"));
    assertThat(result.exit()).isEqualTo(Exit.INFRASTRUCTURE);
    assertThat(result.err()).last().asString().contains("the build failed");
    assertThat(result.out()).isEmpty();
  }

  @Test
  void noJdkIsInfrastructure() throws Exception {
    // The machine that tests has a JDK: it is too old for a script that wants a later one.
    String find = Files.readString(REAL.resolve(".mvn/find-jdk.sh"));
    Files.writeString(tree.resolve(".mvn/find-jdk.sh"), find.replace("want=25", "want=99"));
    Result result = launch(tree.resolve("pagetorture"), "doctor");
    assertThat(result.exit()).isEqualTo(Exit.INFRASTRUCTURE);
    assertThat(result.err()).first().asString().contains("no JDK 99 or later found");
    assertThat(result.out()).isEmpty();
  }
}
