// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.check.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// A file of JSON, for another program to read.
public final class JsonFile {
  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private JsonFile() {}

  /// Writes data into a file, whole or not at all.
  public static void write(Path file, Object data) throws IOException {
    Path target = file.toAbsolutePath();
    Path parent = target.getParent();
    Path temporary =
        Files.createTempFile(parent == null ? target : parent, file.getFileName() + ".", ".tmp");
    try {
      Files.write(temporary, MAPPER.writeValueAsBytes(data));
      Files.move(
          temporary, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(temporary);
    }
  }
}
