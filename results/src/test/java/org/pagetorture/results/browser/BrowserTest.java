// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.results.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;

/// The browser notices what a page does wrong, and sees it as it was told to.
class BrowserTest {
  private static final String SOUND =
      """
      <!doctype html><html lang=en><title>A page</title>
      <style>:root { color-scheme: light dark } @media print { button { display: none } }</style>
      <main><h1>Pages</h1><p id=p>off</p><button id=b onclick="p.textContent = 'pressed'">Press</button></main>
      <script>document.getElementById('p').textContent = 'on'</script>
      """;

  @TempDir Path dir;

  @BeforeAll
  static void start() {
    Browser.get();
  }

  private Page open(String html, View view) throws IOException {
    return Browser.get().open(Files.writeString(dir.resolve("page.html"), html), view);
  }

  @Test
  void findsNothingWrongWithASoundPage() throws IOException {
    Page page = open(SOUND, View.of(400));
    assertThat(page.console()).isEmpty();
    assertThat(page.outside()).isEmpty();
    assertThat(page.overflow()).isZero();
    assertThat(page.barriers()).isEmpty();
    assertThat(page.spoken()).contains("heading Pages", "button Press");
  }

  @Test
  void showsWhatTheConsoleSays() throws IOException {
    Page page = open(SOUND + "<script>nobody()</script>", View.of(400));
    assertThat(page.console()).singleElement().asString().contains("nobody is not defined");
    page.run("console.error('late')");
    assertThat(page.console()).hasSize(2).last().asString().contains("late");
  }

  @Test
  void showsABrokenPolicy() throws IOException {
    String policy = "<meta http-equiv=Content-Security-Policy content=\"script-src 'none'\">";
    Page page = open(policy + SOUND, View.of(400));
    assertThat(page.console()).anyMatch(m -> m.contains("Content Security Policy"));
    assertThat(page.text("p.textContent")).isEqualTo("off");
  }

  @Test
  void failsAPageThatAsksTheNetwork() {
    assertThatThrownBy(() -> open("<img src=http://192.0.2.1/x.png>", View.of(400)))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("http://192.0.2.1/x.png");
    assertThatThrownBy(
            () -> open("<script>new WebSocket('ws://example.org/')</script>", View.of(400)))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("ws://example.org/");
  }

  @Test
  void seesWhatIsAskedForLater() throws IOException {
    Page page = open(SOUND, View.of(400));
    page.run("document.body.append(Object.assign(new Image(), {src: 'https://example.org/x'}))");
    assertThat(page.outside()).containsExactly("https://example.org/x");
  }

  @Test
  void measuresHowFarAPageSticksOut() throws IOException {
    String wide = "<body style='margin: 0'><div style='width: 460px'>wide</div>";
    Page narrow = open(wide, View.of(400));
    assertThat(narrow.number("innerWidth")).isEqualTo(400);
    assertThat(narrow.overflow()).isEqualTo(60);
    assertThat(open(wide, View.of(2000)).overflow()).isZero();
  }

  @Test
  void showsColoursAndMediumThatItIsAskedFor() throws IOException {
    String colour = "getComputedStyle(document.body).color";
    assertThat(open(SOUND, View.of(400)).text(colour)).isEqualTo("rgb(0, 0, 0)");
    assertThat(open(SOUND, View.of(400).inTheDark()).text(colour)).isEqualTo("rgb(255, 255, 255)");
    String button = "getComputedStyle(b).display";
    assertThat(open(SOUND, View.of(400)).text(button)).isEqualTo("inline-block");
    assertThat(open(SOUND, View.of(400).printed()).text(button)).isEqualTo("none");
  }

  @Test
  void leavesScriptsOut() throws IOException {
    assertThat(open(SOUND, View.of(400)).text("p.textContent")).isEqualTo("on");
    assertThat(open(SOUND, View.of(400).withoutScripts()).text("p.textContent")).isEqualTo("off");
  }

  @Test
  void pressesKeys() throws IOException {
    Page page = open(SOUND, View.of(400));
    page.press(Keys.TAB);
    assertThat(page.text("document.activeElement.id")).isEqualTo("b");
    page.press(Keys.ENTER);
    assertThat(page.is("p.textContent == 'pressed'")).isTrue();
  }

  @Test
  void findsWhatKeepsPeopleOut() throws IOException {
    Page page = open(SOUND + "<p style='color: #ccc; background: #fff'>pale</p>", View.of(400));
    assertThat(page.barriers()).anyMatch(b -> b.startsWith("serious color-contrast"));
  }

  @Test
  void takesPicturesOfTheWindowAndOfTheWholePage() throws IOException {
    Page page = open("<body style='margin: 0'><div style='height: 3000px'></div>", View.of(400));
    Path png = dir.resolve("page.png");
    page.screenshot(png);
    assertThat(ImageIO.read(png.toFile())).returns(900, BufferedImage::getHeight);
    page.wholePage(png);
    assertThat(ImageIO.read(png.toFile())).returns(3000, BufferedImage::getHeight);
  }

  @Test
  void takesTheTimeOfLoadAndPaint() throws IOException {
    Page.Speed speed = open(SOUND, View.of(400)).speed();
    assertThat(speed.load()).isPositive();
    assertThat(speed.firstPaint()).isPositive();
  }

  @Test
  void saysWhatToInstall() {
    assertThatThrownBy(() -> Browser.program(dir.toString(), "chromium", "google-chrome"))
        .hasMessageStartingWith("no chromium: apt-get install chromium chromium-driver");
  }
}
