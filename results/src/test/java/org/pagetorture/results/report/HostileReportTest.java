// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.results.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pagetorture.results.archive.Archive;
import org.pagetorture.results.browser.Browser;
import org.pagetorture.results.browser.Page;
import org.pagetorture.results.browser.View;
import org.pagetorture.results.record.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/// A record whose every string tries to get out of its place does nothing in a report.
class HostileReportTest {
  private static final String BAIT =
      "</script></pre></style><script>window.pwned = 1</script><img src=x onerror='pwned = 2'>\"'--> ";

  @TempDir Path dir;

  /// The same with the bait in each string that is not one of a few known words.
  private static JsonNode baited(JsonNode node, String field) {
    return switch (node) {
      case ObjectNode object -> {
        object.propertyNames().forEach(n -> object.set(n, baited(object.get(n), n)));
        yield object;
      }
      case ArrayNode array -> {
        for (int i = 0; i < array.size(); i++) {
          array.set(i, baited(array.get(i), field));
        }
        yield array;
      }
      case StringNode text when isFree(field) -> StringNode.valueOf(BAIT + text.asString());
      default -> node;
    };
  }

  /// What may be any text. The rest are words that the record knows, or is not shown.
  private static boolean isFree(String field) {
    return !field.matches(
        "type|expect|status|needs|word|verdict|model|reason|origin|baseline|twin|latency|kind|access|form");
  }

  private Path baited(String run, String file) throws IOException {
    JsonNode whole = Json.read(Path.of("recorded", run, file), JsonNode.class);
    return Files.write(dir.resolve(file), Json.MAPPER.writeValueAsBytes(baited(whole, "")));
  }

  @Test
  void doesNothingInAReport() throws IOException {
    baited("2026-11-22-amd-epyc-jdk25.0.3", "run.json");
    baited("2026-11-21-amd-epyc-jdk25.0.3", "bench.json");
    baited("2026-11-22-amd-epyc-jdk25.0.3", "orderings.json");
    Archive archive = Archive.read(dir);
    assertThat(archive.stress().variants()).isNotEmpty();
    assertThat(archive.bench().benchmarks()).isNotEmpty();
    assertThat(archive.orderings().sites()).isNotEmpty();
    Path report = Recorded.write(archive, new Sources(dir), dir);
    Page page = Browser.get().open(report, View.of(1400));
    page.run("document.querySelectorAll('details').forEach(d => d.open = true)");
    assertThat(page.is("window.pwned === undefined")).isTrue();
    assertThat(page.number("document.querySelectorAll('img').length")).isZero();
    assertThat(page.number("document.scripts.length")).isEqualTo(4);
    assertThat(page.text("document.querySelector('#races').textContent")).contains(BAIT.strip());
    assertThat(page.console()).isEmpty();
  }

  @Test
  void runsNoScriptButItsOwnEvenIfOneGetsIn() throws IOException {
    baited("2026-11-22-amd-epyc-jdk25.0.3", "run.json");
    Path report = Recorded.write(Archive.read(dir), new Sources(dir), dir);
    String html = Files.readString(report);
    Files.writeString(report, html.replace("</body>", "<script>window.pwned = 1</script></body>"));
    Page page = Browser.get().open(report, View.of(1400));
    assertThat(page.is("window.pwned === undefined")).isTrue();
    assertThat(page.console()).anyMatch(m -> m.contains("Content Security Policy"));
  }
}
