// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.results.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourcesTest {
  @TempDir Path dir;

  private final Sources tree = new Sources(Path.of(".."));

  @Test
  void showsARaceWithItsDiagramAndWithoutItsVariants() {
    assertThat(tree.race("dax", "GupVsTruncate"))
        .startsWith("/// GUP pins a DAX page")
        .contains("gup                          truncate", "@Outcome(expect = FORBIDDEN", "@Actor")
        .doesNotContain("@JCStressTest", "import ", "@formatter");
  }

  @Test
  void knowsTheFirstSentenceOfAStrategy() {
    assertThat(tree.strategy("dax", "MembarrierGup"))
        .isEqualTo(
            "membarrier() in truncate instead of smp_mb() in the pin: the frequent side pays"
                + " nothing.");
  }

  @Test
  void isEmptyWhereThereIsNone() {
    assertThat(tree.race("dax", "NoSuchRace")).isEmpty();
    assertThat(tree.strategy("dax", "NoSuchStrategy")).isEmpty();
  }

  @Test
  void readsNothingOutsideOfTheTree() throws IOException {
    Files.writeString(dir.resolve("Secret.java"), "\n/// Secret.\n");
    Path root = Files.createDirectories(dir.resolve("a/b"));
    String up = "../".repeat(20) + dir;
    assertThat(new Sources(root).race(up, "Secret")).isEmpty();
    assertThat(tree.race("../runner", "Main")).isEmpty();
  }
}
