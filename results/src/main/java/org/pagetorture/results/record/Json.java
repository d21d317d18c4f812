// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.results.record;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

/// How records become JSON and back.
///
/// Unknown fields are passed over, and missing texts, lists and maps are empty: a record outlives
/// the version that wrote it. Only what a verdict hangs on is required.
public final class Json {
  private static final JsonSetter.Value EMPTY = JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY);

  public static final JsonMapper MAPPER =
      JsonMapper.builder()
          .withConfigOverride(String.class, o -> o.setNullHandling(EMPTY))
          .withConfigOverride(Map.class, o -> o.setNullHandling(EMPTY))
          .withConfigOverride(List.class, o -> o.setNullHandling(EMPTY))
          .enable(DeserializationFeature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
          .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .build();

  private Json() {}

  /// The lines as one array. Converted one by one: those of a bare list lose their `type`.
  public static ArrayNode array(List<?> lines) {
    ArrayNode array = MAPPER.createArrayNode();
    lines.forEach(line -> array.add(MAPPER.<JsonNode>valueToTree(line)));
    return array;
  }

  /// Reads a file that was written in one piece, so that damage to it is an error.
  public static <T> T read(Path file, Class<T> type) throws IOException {
    T value;
    try {
      value = MAPPER.readValue(file.toFile(), type);
    } catch (JacksonException e) {
      throw new IOException("%s: %s".formatted(file, reason(e)), e);
    }
    if (value == null) {
      throw new IOException(file + ": holds null");
    }
    return value;
  }

  /// Where and why something could not be read, in one line.
  public static String reason(JacksonException e) {
    return e.getOriginalMessage().lines().findFirst().orElse("unreadable");
  }
}
