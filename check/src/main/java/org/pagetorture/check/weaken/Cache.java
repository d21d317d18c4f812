// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.check.weaken;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Answers by what they are answers to: a file that grows by a line an answer, so that a kill loses
/// none that was given.
final class Cache implements Closeable {
  private static final JsonMapper MAPPER = JsonMapper.shared();

  private final Map<String, JsonNode> known = new ConcurrentHashMap<>();
  private final @Nullable Writer writer;

  private Cache(@Nullable Writer writer) {
    this.writer = writer;
  }

  /// A cache that forgets.
  static Cache none() {
    return new Cache(null);
  }

  /// The cache in a file, which is made if there is none.
  static Cache open(Path file) throws IOException {
    Path parent = file.toAbsolutePath().getParent();
    if (parent != null) {
      Files.createDirectories(parent);
    }
    boolean isNew = !Files.exists(file);
    Cache cache =
        new Cache(
            Files.newBufferedWriter(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND));
    if (!isNew) {
      cache.read(file);
    }
    return cache;
  }

  private void read(Path file) throws IOException {
    boolean isWhole = true;
    for (String line : Files.readAllLines(file)) {
      try {
        JsonNode entry = MAPPER.readTree(line);
        known.put(entry.get("key").asString(), entry.get("value"));
        isWhole = true;
      } catch (JacksonException | NullPointerException cut) {
        // What a kill left of a line.
        isWhole = false;
      }
    }
    if (!isWhole) {
      write("\n");
    }
  }

  /// The answer of that name, or null.
  @Nullable JsonNode find(String key) {
    return known.get(key);
  }

  /// Keeps an answer.
  void put(String key, Object value) {
    known.put(key, MAPPER.valueToTree(value));
    write(MAPPER.writeValueAsString(Map.of("key", key, "value", value)) + "\n");
  }

  private synchronized void write(String text) {
    if (writer == null) {
      return;
    }
    try {
      writer.write(text);
      writer.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public synchronized void close() throws IOException {
    if (writer != null) {
      writer.close();
    }
  }
}
