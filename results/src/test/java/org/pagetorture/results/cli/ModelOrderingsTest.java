// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.results.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pagetorture.results.orderings.Judged;
import org.pagetorture.results.orderings.Judgement;
import org.pagetorture.results.orderings.Need;
import org.pagetorture.results.orderings.Need.Word;
import org.pagetorture.results.orderings.Weakenings;

/// The model's own orderings: each is weakened, and what its comment says of it has to be true.
class ModelOrderingsTest {
  private static final Tree TREE =
      new Tree(Path.of("..").toAbsolutePath().normalize(), null, null, null);

  @TempDir private Path dir;

  @BeforeAll
  static void build() {
    assertThat(TREE.jar()).as("build the whole tree: ./mvnw verify").exists();
    assertThat(TREE.checkJar()).as("build the whole tree: ./mvnw verify").exists();
  }

  @Test
  void everyOrderingIsNeededOrSaysWhyItStands() throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PrintStream stream = new PrintStream(out, true, UTF_8);
    Path run = dir.resolve("run");
    int exit =
        Main.run(
            TREE, new Screen(stream, stream, Map.of(), false), "orderings", "-r", run.toString());
    assertThat(out.toString(UTF_8)).contains("all true").doesNotContain("left out");
    assertThat(exit).isEqualTo(Exit.CLEAN);
    knownTruths(Weakenings.read(run.resolve(Weakenings.FILE)));
  }

  /// What theory says of a flag with a full barrier on each side, and of an RMW on each.
  private static void knownTruths(Weakenings found) {
    assertThat(need(found, "flag/B").verdict()).isEqualTo("needed under TSO");
    assertThat(need(found, "flag/A").verdict()).isEqualTo("needed under JMM");
    assertThat(need(found, "rmw/A").verdict()).isEqualTo("needed under JMM");
    assertThat(need(found, "rmw/B").verdict()).isEqualTo("needed under JMM");
  }

  private static Need need(Weakenings found, String label) {
    return new Judgement(found)
        .orderings().stream()
            .filter(judged -> judged.label().equals(label))
            .map(Judged::need)
            .findFirst()
            .orElseThrow(() -> new AssertionError("no " + label));
  }

  /// Where the kernel has no membarrier, both sides have a fence: nobody comes there elsewhere.
  @Test
  void theFallBackOfTheMembarrierNeedsItsFences() throws Exception {
    Path answers = dir.resolve("answers.json");
    List<String> command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Dpagetorture.membarrier=off",
            "--enable-native-access=ALL-UNNAMED",
            "-jar",
            TREE.checkJar().toString(),
            "orderings",
            "--jar",
            TREE.jar().toString(),
            "-t",
            "GupVsTruncate.RcuMembarrier|GupVsTruncate.MembarrierGup",
            "--in",
            "org.pagetorture.model.rcu.SysMembarrier",
            "--json",
            answers.toString());
    assertThat(new ProcessBuilder(command).inheritIO().start().waitFor()).isZero();
    assertThat(new Judgement(Weakenings.read(answers)).orderings())
        .filteredOn(judged -> judged.site().access().equals("fullFence"))
        .hasSize(2)
        .extracting(Judged::need)
        .allMatch(need -> need.word() == Word.NEEDED && need.model().equals("TSO"));
  }
}
