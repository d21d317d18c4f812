// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.check.weaken;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CacheTest {
  @TempDir private Path dir;

  @Test
  void whatAKillLeftOfALineIsPassedOver() throws Exception {
    Path file = dir.resolve("deep/cache.jsonl");
    try (Cache cache = Cache.open(file)) {
      cache.put("one", "held");
      cache.put("two", "broke");
    }
    String whole = Files.readString(file);
    Files.writeString(file, whole.substring(0, whole.length() - 5));
    try (Cache cache = Cache.open(file)) {
      assertThat(cache.find("two")).isNull();
      cache.put("three", "held");
    }
    try (Cache cache = Cache.open(file)) {
      assertThat(cache.find("one")).hasToString("\"held\"");
      assertThat(cache.find("three")).hasToString("\"held\"");
      assertThat(cache.find("two")).isNull();
    }
  }
}
