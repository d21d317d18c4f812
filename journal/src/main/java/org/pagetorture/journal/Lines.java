// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.journal;

import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;

/// The JSON of a record's lines, all of type `L`: fields in the schema's order, none missing, and
/// constants by their names.
public final class Lines<L> {
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
          .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
          .disable(EnumFeature.WRITE_ENUMS_USING_TO_STRING, EnumFeature.READ_ENUMS_USING_TO_STRING)
          .build();

  private final Class<L> type;
  private final ObjectWriter writer;

  public Lines(Class<L> type) {
    this.type = type;
    this.writer = MAPPER.writerFor(type);
  }

  public String write(L line) {
    return writer.writeValueAsString(line);
  }

  /// Reads one line, or throws a `JacksonException`.
  public L read(String line) {
    return MAPPER.readValue(line, type);
  }
}
