// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.stress.runner;

import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;

/// The record's JSON: fields in the schema's order, none missing, and constants by their names.
final class Json {
  static final JsonMapper MAPPER =
      JsonMapper.builder()
          .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
          .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
          .disable(EnumFeature.WRITE_ENUMS_USING_TO_STRING, EnumFeature.READ_ENUMS_USING_TO_STRING)
          .build();

  private static final ObjectWriter WRITER = MAPPER.writerFor(Line.class);

  private Json() {}

  static String write(Line line) {
    return WRITER.writeValueAsString(line);
  }
}
