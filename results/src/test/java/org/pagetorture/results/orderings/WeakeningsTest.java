// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.results.orderings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What the checker writes is read, and what it cannot have written is not.
class WeakeningsTest {
  private static final Path WEAKENED =
      Path.of("src/test/resources/org/pagetorture/results/orderings/weakened.json");

  @TempDir Path dir;

  @Test
  void readsWhatTheCheckerWrites() throws IOException {
    Weakenings weakenings = Weakenings.read(WEAKENED);
    assertThat(weakenings.complete()).isTrue();
    assertThat(weakenings.sites()).hasSize(8);
    Site site = weakenings.sites().getFirst();
    assertThat(site.place()).isEqualTo("dax/TruncateFlag.java:11");
    assertThat(site.forms().getFirst().broke()).hasSize(1);
    assertThat(site.through()).isEmpty();
    assertThat(weakenings.strategies().getFirst().ties().getFirst().insteadOf()).hasSize(1);
  }

  @Test
  void readsBackWhatIsWritten() throws IOException {
    Weakenings weakenings = Weakenings.read(WEAKENED);
    Path copy = dir.resolve("copy.json");
    Files.write(copy, OrderingsJson.bytes(weakenings, new Judgement(weakenings), List.of()));
    assertThat(Weakenings.read(copy)).isEqualTo(weakenings);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"tests\":[]}                                   | no record of orderings: it has no schema",
        "{\"schema\":2}                                   | written by a later version: schema 2, this reads 1",
        "{\"schema\":1,\"strategies\":[]}                 | sites",
        "{\"schema\":1,\"sites\":[{\"id\":\"a\"}],\"strategies\":[]} | file",
        "{\"schema\":1,\"si                               | out.json: Unexpected end-of-input",
        "null                                             | no record of orderings",
        "[]                                               | no record of orderings"
      })
  void whatIsNoneIsAnErrorThatSaysWhy(String text, String message) throws IOException {
    Path file = Files.writeString(dir.resolve("out.json"), text);
    assertThatIOException()
        .isThrownBy(() -> Weakenings.read(file))
        .withMessageContaining(message)
        .withMessageStartingWith(file.toString());
  }
}
