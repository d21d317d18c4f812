// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.bench.runner;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pagetorture.journal.Failure;
import org.pagetorture.journal.Journal;

/// The runner as a process, with real forks.
class MainTest {
  private static final String QUICK =
      " --no-native -- RefcountBench.baseline -f 1 -t 1 -wi 1 -w 5ms -i 3 -r 5ms";

  @TempDir Path temp;
  private String said = "";

  private Path directory() {
    return temp.resolve("run");
  }

  /// Runs it, and returns its exit code.
  private int main(String args) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("--enable-native-access=ALL-UNNAMED", "-Djava.io.tmpdir=" + temp));
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
    command.addAll(List.of(args.replace("DIR", directory().toString()).split(" ")));
    Process process =
        new ProcessBuilder(command).redirectError(temp.resolve("stderr").toFile()).start();
    process.getInputStream().readAllBytes();
    int exit = process.waitFor();
    said = Files.readString(temp.resolve("stderr"), UTF_8);
    return exit;
  }

  private Stream<Line.Fork> forks() throws Failure {
    Path record = directory().resolve(Main.RECORD);
    return Journal.read(record, Line.JSON, Line::startsRecord, _ -> {}).stream()
        .filter(Line.Fork.class::isInstance)
        .map(Line.Fork.class::cast);
  }

  @Test
  void aForkIsWrittenDownWithWhatHeldItUp() throws Exception {
    assertThat(main("run --dir DIR" + QUICK)).as(said).isEqualTo(Session.DONE);
    assertThat(forks())
        .singleElement()
        .satisfies(
            fork -> {
              assertThat(fork.status()).isEqualTo(Line.Status.ok);
              assertThat(fork.scores()).hasSize(3).allMatch(ns -> ns > 0);
              assertThat(fork.waitNs()).hasSize(3).allMatch(ns -> ns >= 0);
              assertThat(fork.wallNs()).hasSize(3).allMatch(ns -> ns >= 4_000_000);
              assertThat(fork.stealTicks()).hasSize(3);
            });
    assertThat(directory().resolve("jmh.json"))
        .content()
        .contains("\"jmhVersion\" : \"1.37\"", "RefcountBench.baseline", "\"forks\" : 1");
  }

  @Test
  void latenciesKeepTheirExtremes() throws Exception {
    String args =
        "run --dir DIR --no-native -- LatencyBench.baseline -f 1 -wi 1 -w 5ms -i 3 -r 5ms";
    assertThat(main(args)).as(said).isEqualTo(Session.DONE);
    assertThat(forks().map(f -> f.latency().keySet())).allMatch(k -> k.contains("nothing"));
  }

  @Test
  void aForkThatDiesIsNotAResult() throws Exception {
    assertThat(main("run --dir DIR" + QUICK + " -jvmArgs -XX:NoSuchFlag"))
        .as(said)
        .isEqualTo(Session.INCOMPLETE);
    assertThat(forks())
        .singleElement()
        .satisfies(
            fork -> {
              assertThat(fork.status()).isEqualTo(Line.Status.failed);
              assertThat(fork.scores()).isEmpty();
              assertThat(fork.message()).contains("Unrecognized VM option 'NoSuchFlag'", "jmh.log");
            });
  }

  @Test
  void weakenedClassesTakeThePlaceOfTheOriginals() throws Exception {
    Path jar = temp.resolve("weak.jar");
    try (var out = new JarOutputStream(Files.newOutputStream(jar))) {
      out.putNextEntry(new ZipEntry("org/pagetorture/model/dax/BreakLayouts.class"));
      out.write(new byte[] {1, 2, 3}); // no class: who loads it fails
    }
    Path items = Files.writeString(temp.resolve("items"), "BreakLayouts\tx#1=none\t" + jar);
    String args = " --budget-ms 60000 -- -f 1 -wi 1 -w 5ms -i 3 -r 5ms";
    assertThat(main("weak --dir DIR --items " + items + args)).as(said).isEqualTo(Session.DONE);
    assertThat(
            Journal.read(
                    directory().resolve(Main.WEAKENED),
                    Line.JSON,
                    Line.Weak.class::isInstance,
                    _ -> {})
                .stream()
                .map(Line.Weak.class::cast)
                .map(l -> "%s %s %s".formatted(l.benchmark(), l.form(), l.fork().status())))
        .containsExactly(
            "GupBench.pinUnpin own ok",
            "GupBench.pinUnpin cheapest failed",
            "TruncateBench.idle own ok",
            "TruncateBench.idle cheapest failed");
  }

  @Test
  void anotherJmhIsWaitedFor() throws Exception {
    Path lock = temp.resolve("jmh.lock");
    try (FileChannel channel =
            FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock _ = channel.lock()) {
      assertThat(main("run --dir DIR" + QUICK)).isEqualTo(Failure.INFRASTRUCTURE);
    }
    assertThat(said).contains(lock + ": another JMH run holds this lock").hasLineCount(1);
  }

  @Test
  void usersMistakesAreOneLine() throws Exception {
    assertMistake("run", "run needs --dir DIR");
    assertMistake("weak --dir DIR", "weak needs --dir DIR and --items F");
    assertMistake("run --dir DIR -- NoSuchBench", "NoSuchBench: matches no benchmark");
    assertMistake("run --dir DIR -- --nosuch", "nosuch is not a recognized option");
    assertMistake("run --dir DIR -- -bm thrpt", "-bm thrpt: only avgt and ss give ns/op");
    assertMistake("run --dir DIR -- -f 0", "-f 0: a benchmark in the runner's own JVM");
    assertThat(directory()).doesNotExist();
  }

  private void assertMistake(String args, String message) throws Exception {
    assertThat(main(args)).as(said).isEqualTo(Failure.USAGE);
    assertThat(said).contains(message).hasLineCount(1);
  }
}
