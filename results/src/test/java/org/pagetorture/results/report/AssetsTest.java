// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.results.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What is vendored is what was published, and its terms go with it.
class AssetsTest {
  @Test
  void isWhatNpmHas() throws Exception {
    List<String> scripts = Assets.scripts();
    assertThat(sha256(scripts.get(0)))
        .as("d3 7.9.2, dist/d3.min.js")
        .isEqualTo("912111098ea99503a6f4967361d2bbdc9dbf58cf9c678c8e27e5b02d1a07f0c1");
    assertThat(sha256(scripts.get(1)))
        .as("@observablehq/plot 0.6.17, dist/plot.umd.min.js")
        .isEqualTo("4358086467740777dd788d6b27a95cebdbaefdd50c730a3060117073bd7134cb");
  }

  private static String sha256(String text) throws Exception {
    byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
    return HexFormat.of().formatHex(digest);
  }

  @Test
  void endsNoElementEarly() {
    assertThat(Assets.scripts()).noneMatch(s -> s.contains("</script") || s.contains("<!--"));
    assertThat(Assets.style()).doesNotContain("</");
  }

  @Test
  void namesItsAuthors() {
    assertThat(Assets.licences())
        .startsWith("<!--")
        .endsWith("-->")
        .contains(
            "Mike Bostock", "Observable, Inc.", "this permission notice appear in all copies");
  }
}
