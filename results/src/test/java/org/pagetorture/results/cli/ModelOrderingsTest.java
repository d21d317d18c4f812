// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.results.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The model's own orderings: each is weakened, and what its comment says of it has to be true.
class ModelOrderingsTest {
  @TempDir private Path dir;

  @Test
  void everyOrderingIsNeededOrSaysWhyItStands() {
    Tree tree = new Tree(Path.of("..").toAbsolutePath().normalize(), null, null, null);
    assertThat(tree.jar()).as("build the whole tree: ./mvnw verify").exists();
    assertThat(tree.checkJar()).as("build the whole tree: ./mvnw verify").exists();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PrintStream stream = new PrintStream(out, true, UTF_8);
    int exit =
        Main.run(
            tree,
            new Screen(stream, stream, Map.of(), false),
            "orderings",
            "-r",
            dir.resolve("run").toString());
    assertThat(out.toString(UTF_8)).contains("all true").doesNotContain("left out");
    assertThat(exit).isEqualTo(Exit.CLEAN);
  }
}
