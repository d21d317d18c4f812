// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.results.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pagetorture.results.archive.Archive;
import org.pagetorture.results.browser.Browser;
import org.pagetorture.results.browser.Page;
import org.pagetorture.results.browser.View;
import org.pagetorture.results.compare.Differences;
import org.pagetorture.results.verdict.KnownRates;

/// Two recorded runs beside each other, as a reader sees them.
class CompareReportTest {
  private static final Path RECORDED = Path.of("recorded");

  @TempDir Path dir;

  private Page open(View view) throws IOException {
    Archive here = Archive.read(RECORDED.resolve("2026-11-20-amd-epyc-jdk25.0.3"));
    Archive there = Archive.read(RECORDED.resolve("2026-11-22-amd-epyc-jdk25.0.3"));
    Differences differences =
        Differences.of(here, there, Pattern.compile(""), new KnownRates(RECORDED));
    Path file = Files.write(dir.resolve("compare.html"), Report.html(List.of(differences)));
    return Browser.get().open(file, view);
  }

  @ParameterizedTest
  @CsvSource({"400, false", "400, true", "2000, false", "2000, true"})
  void fitsAndKeepsNobodyOut(int width, boolean dark) throws IOException {
    Page page = open(dark ? View.of(width).inTheDark() : View.of(width));
    assertThat(page.console()).isEmpty();
    assertThat(page.overflow()).isZero();
    assertThat(page.barriers()).isEmpty();
  }

  @Test
  void saysWhatIsDifferent() throws IOException {
    assertThat(open(View.of(1400).withoutScripts()).text("document.body.innerText"))
        .contains("Different", "variants only in", "commit", "→");
  }
}
