// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.results.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.Keys;
import org.pagetorture.results.browser.Browser;
import org.pagetorture.results.browser.Page;
import org.pagetorture.results.browser.View;

/// The report of all the recorded runs together, as a reader sees it.
class ReportTest {
  private static final int MOST = 3_000_000;

  @TempDir static Path dir;

  private static Path report;

  @BeforeAll
  static void write() throws IOException {
    report = Recorded.write(dir);
  }

  private static Page open(View view) {
    return Browser.get().open(report, view);
  }

  @Test
  void isSmallEnoughToSend() throws IOException {
    assertThat(Files.size(report)).isLessThan(MOST);
  }

  @ParameterizedTest
  @CsvSource({"400, false", "400, true", "2000, false", "2000, true"})
  void fitsAndSaysNothingInTheConsole(int width, boolean dark) {
    View view = dark ? View.of(width).inTheDark() : View.of(width);
    Page page = open(view);
    assertThat(page.console()).isEmpty();
    assertThat(page.overflow()).isZero();
    assertThat(page.is("getComputedStyle(document.body).backgroundColor != 'rgb(255, 255, 255)'"))
        .isEqualTo(dark);
    assertThat(page.number("document.querySelectorAll('figure:not([hidden]) svg').length"))
        .as("charts")
        .isGreaterThanOrEqualTo(2);
  }

  @ParameterizedTest
  @CsvSource({"400, true", "2000, false"})
  void keepsNobodyOut(int width, boolean dark) throws IOException {
    Page page = open(dark ? View.of(width).inTheDark() : View.of(width));
    // Some of each kind, since all of them take axe minutes.
    page.run(
        """
        const most = (n, all) => [...document.querySelectorAll(all)].slice(n).forEach(e => e.remove());
        most(2, '#races article');
        most(3, '#races .variant');
        most(2, '.group');
        most(8, '.matrix tbody tr');
        most(20, '.list tbody');
        most(5, '#orderings .list tr');
        most(5, '#orderings .witness');
        document.querySelectorAll('.costs tbody').forEach(t => [...t.rows].slice(4).forEach(r => r.remove()));
        document.querySelectorAll('details').forEach(d => d.open = true);
        """);
    assertThat(page.barriers()).isEmpty();
  }

  @Test
  void answersOnTheFirstScreen() {
    Page page = open(View.of(1400));
    assertThat(page.text("document.querySelector('.choice h3').textContent")).startsWith("Take ");
    assertThat(page.number("document.querySelector('.matrix').getBoundingClientRect().top"))
        .isLessThan(600);
    assertThat(page.text("document.querySelector('.matrix').textContent"))
        .contains("BreakLayouts", "BustedNoWait", "holds", "shown", "proved", "refuted (TSO)");
  }

  @Test
  void needsNoScriptButForItsCharts() {
    Page page = open(View.of(1400).withoutScripts());
    assertThat(page.number("document.querySelectorAll('figure svg').length")).isZero();
    assertThat(page.is("[...document.querySelectorAll('figure')].every(f => f.hidden)")).isTrue();
    String variant = "document.querySelector('details.variant')";
    assertThat(page.is(variant + ".open")).isFalse();
    page.run(variant + ".querySelector('summary').focus()");
    page.press(Keys.ENTER);
    assertThat(page.is(variant + ".open")).isTrue();
    assertThat(page.text(variant + ".textContent")).contains("./pagetorture stress -t");
  }

  @Test
  void opensWhatALinkLeadsTo() {
    Page page = open(View.of(1400));
    String target = "document.getElementById('dax.GupVsTruncate.BustedNoWait')";
    assertThat(page.is(target + ".closest('details').open")).isFalse();
    page.run(
        "document.querySelector('.matrix a[href=\"#dax.GupVsTruncate.BustedNoWait\"]').click()");
    page.run("return new Promise(done => requestAnimationFrame(() => setTimeout(done, 50)))");
    assertThat(page.is(target + ".closest('details').open")).isTrue();
    assertThat(page.number(target + ".getBoundingClientRect().top")).isBetween(-10.0, 900.0);
  }

  @Test
  void leadsNowhereThatIsNotThere() {
    Page page = open(View.of(1400));
    assertThat(
            page.run(
                """
                return [...document.querySelectorAll('a[href]')].map(a => a.getAttribute('href'))
                    .filter(h => !h.startsWith('#') || !document.getElementById(h.slice(1)));
                """))
        .isEqualTo(List.of());
    assertThat(
            page.run(
                """
                const ids = [...document.querySelectorAll('[id]')].map(e => e.id);
                return ids.filter((id, i) => ids.indexOf(id) !== i);
                """))
        .as("ids that are there twice")
        .isEqualTo(List.of());
  }

  @Test
  void skipsToTheVerdictsByKeyboard() {
    Page page = open(View.of(1400));
    page.press(Keys.TAB);
    assertThat(page.text("document.activeElement.className")).isEqualTo("skip");
    assertThat(page.number("document.activeElement.getBoundingClientRect().left")).isPositive();
    page.press(Keys.ENTER);
    assertThat(page.text("location.hash")).isEqualTo("#main");
  }

  @Test
  void isToldInWordsToo() {
    List<String> spoken = open(View.of(1400)).spoken();
    assertThat(spoken)
        .contains(
            "heading Which strategies hold, on what evidence, at what price",
            "columnheader GupVsTruncate",
            "rowheader BreakLayouts",
            "navigation Sections")
        .anyMatch(s -> s.startsWith("cell  holds < "));
  }

  @Test
  void printsTheTablesAndNotTheDetails() {
    // A4, landscape, less its margins.
    Page page = open(View.of(1047).printed());
    assertThat(page.overflow()).isZero();
    assertThat(page.text("getComputedStyle(document.querySelector('nav')).display"))
        .isEqualTo("none");
    assertThat(page.text("getComputedStyle(document.querySelector('#races')).display"))
        .isEqualTo("none");
    assertThat(page.is("document.querySelector('.matrix').getBoundingClientRect().height > 500"))
        .isTrue();
  }
}
