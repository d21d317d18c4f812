// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.results.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;

/// The style and the scripts of a page, which stand in it whole: it needs no other file.
public final class Assets {
  private static final List<String> SCRIPTS = List.of("d3.min.js", "plot.min.js", "charts.js");

  private Assets() {}

  public static String style() {
    return read("report.css");
  }

  /// Whose scripts they are, and under which terms, as a comment: they go with each copy.
  public static String licences() {
    return "<!--\n" + read("licences.txt") + "-->";
  }

  /// The scripts, in the order in which they run.
  public static List<String> scripts() {
    return SCRIPTS.stream().map(Assets::read).toList();
  }

  /// What the page may do: nothing but show itself and run these scripts, known by their hashes.
  public static String policy() {
    return scripts().stream()
        .map(Assets::hash)
        .collect(
            Collectors.joining(
                " ",
                "default-src 'none'; base-uri 'none'; form-action 'none'; style-src 'unsafe-inline'; script-src ",
                ""));
  }

  private static String hash(String script) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(script.getBytes(StandardCharsets.UTF_8));
      return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String read(String name) {
    try (InputStream in = Assets.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(name + " is not in the jar");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
