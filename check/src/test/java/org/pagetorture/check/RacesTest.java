// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pagetorture.check.jcstress.Suites;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The races that lie beside this module, as data: every one is decided, the sound ones are proved,
/// and the busted ones fail as they say.
class RacesTest {
  @TempDir private Path dir;

  @Test
  void everyVariantIsAsItSays() {
    Path json = dir.resolve("races.json");
    Command command =
        Command.of(
            "--jar",
            built("model"),
            "--jar",
            built("stress"),
            "--jar",
            Suites.jcstress().toString(),
            "--json",
            json.toString());
    assertThat(command.out()).contains("0 bounded, 0 unsupported; nothing wrong");
    assertThat(command.exit()).isEqualTo(Exit.CLEAN);
    JsonNode tests = JsonMapper.shared().readTree(json).get("tests");
    assertThat(tests.size()).isGreaterThan(200);
    assertThat(StreamSupport.stream(tests.spliterator(), false))
        .allMatch(test -> test.get("status").asString().equals("decided"))
        .allMatch(test -> test.get("verdict").asString().equals(expected(test)));
  }

  private static String expected(JsonNode test) {
    return test.get("busted").isNull() ? "proved" : "refuted";
  }

  private static String built(String module) {
    Path classes = Path.of("..", module, "target", "classes");
    assertThat(Files.isDirectory(classes))
        .as("%s: build the whole tree, or with -am", classes)
        .isTrue();
    return classes.toString();
  }
}
