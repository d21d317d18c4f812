// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.results.record;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

/// How records become JSON and back.
///
/// Unknown fields are passed over, and missing texts, lists and maps are empty: a record outlives
/// the version that wrote it. Only what a verdict hangs on is required. No element of a list is
/// null.
public final class Json {
  private static final JsonSetter.Value EMPTY =
      JsonSetter.Value.construct(Nulls.AS_EMPTY, Nulls.FAIL);

  /// No text of a record is that long.
  private static final int TOO_LONG = 1 << 23;

  /// What is said of damage is no longer.
  private static final int MOST_SAID = 240;

  public static final JsonMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder().maxStringLength(TOO_LONG).build())
                  .build())
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
      throw unreadable(file, e);
    }
    if (value == null) {
      throw new IOException(file + ": holds null");
    }
    return value;
  }

  /// That a file cannot be read, why, and where, in one line.
  public static IOException unreadable(Path file, JacksonException e) {
    TokenStreamLocation at = e.getLocation();
    String line = at == null || at.getLineNr() < 1 ? "" : " (line " + at.getLineNr() + ")";
    return new IOException("%s: %s%s".formatted(file, reason(e), line), e);
  }

  /// Which field could not be read, and why, in one line.
  public static String reason(JacksonException e) {
    String field = e.getPath().stream().map(Json::step).collect(joining());
    String message = e.getOriginalMessage().lines().findFirst().orElse("unreadable");
    String text = field.isEmpty() ? message : field.substring(1) + ": " + message;
    String printable =
        text.replaceAll(" \\(start marker at .*\\)", "").replaceAll("\\p{Cntrl}", "?");
    return printable.length() > MOST_SAID ? printable.substring(0, MOST_SAID) + " ..." : printable;
  }

  private static String step(JacksonException.Reference step) {
    String name = step.getPropertyName();
    return name == null ? "." + step.getIndex() : "." + name;
  }
}
