// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.check.rewrite;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BrokenClassTest {
  @TempDir Path directory;

  @Test
  void aNewerJavaIsNamed() throws Exception {
    byte[] newer = Files.readAllBytes(Subject.classes().resolve("subject/Fields.class"));
    newer[6] = 0;
    newer[7] = 99;
    refused(newer, "subject.Fields", "newer Java", "99");
  }

  @Test
  void garbageIsNoClass() throws IOException {
    refused(
        "This is no class file, however long it is.".getBytes(UTF_8), "subject.Fields", "broken");
  }

  @Test
  void aTruncatedClassIsBroken() throws Exception {
    byte[] whole = Files.readAllBytes(Subject.classes().resolve("subject/Fields.class"));
    refused(java.util.Arrays.copyOf(whole, whole.length / 2), "subject.Fields");
    refused(java.util.Arrays.copyOf(whole, whole.length - 40), "subject.Fields");
    refused(new byte[3], "subject.Fields");
  }

  private void refused(byte[] bytes, String... parts) throws IOException {
    Path file = directory.resolve("subject/Fields.class");
    Files.createDirectories(file.getParent());
    Files.write(file, bytes);
    try (var classes = new CheckedClasses(List.of(directory))) {
      CheckedLoader loader = classes.loader(Map.of());
      assertThatThrownBy(() -> loader.loadClass("subject.Fields"))
          .isInstanceOf(RewriteException.class)
          .hasMessageContainingAll(parts);
    }
  }
}
