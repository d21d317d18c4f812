// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// README or another document, and what its sections ought to say. `-Dreadme.write=true` brings it
/// up to date.
final class Readme {
  /// The runs that it quotes.
  static final Path RECORDED = Path.of("recorded");

  private final Path file;
  private final String is;
  private String ought;

  Readme() throws IOException {
    this(Path.of("../README.md"));
  }

  Readme(Path file) throws IOException {
    this.file = file;
    is = Files.readString(file);
    ought = is;
  }

  boolean has(String section) {
    return is.contains("<!-- " + section + " -->\n");
  }

  void replace(String section, String text) {
    String begin = "<!-- " + section + " -->\n";
    int from = ought.indexOf(begin) + begin.length();
    int to = ought.indexOf("<!-- /" + section + " -->");
    assertThat(to).as("%s has no section %s", file, section).isGreaterThanOrEqualTo(from);
    ought = ought.substring(0, from) + text + ought.substring(to);
  }

  /// Fails when it says something else, unless it is to be written.
  void check() throws IOException {
    if (Boolean.getBoolean("readme.write")) {
      Files.writeString(file, ought);
    } else {
      assertThat(is).isEqualTo(ought);
    }
  }
}
