// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.results.browser;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.interactions.Actions;

/// The page that is open in the browser, until the next one is.
public final class Page {
  private final ChromeDriver driver;
  private final Logs logs;

  Page(ChromeDriver driver, Logs logs) {
    this.driver = driver;
    this.logs = logs;
  }

  /// What the console says so far: errors, broken policies, anything that a script logged.
  public List<String> console() {
    return logs.console();
  }

  /// What the page has asked for so far that is not a file.
  public List<String> outside() {
    return logs.outside();
  }

  /// The value that a script's body returns; it also runs where the page's own scripts are off.
  public @Nullable Object run(String body, Object... arguments) {
    return driver.executeScript(body, arguments);
  }

  /// The value of an expression that is a string.
  public String text(String expression) {
    return (String) value(expression);
  }

  /// The value of an expression that is a number.
  public double number(String expression) {
    return ((Number) value(expression)).doubleValue();
  }

  /// Whether an expression is true.
  public boolean is(String expression) {
    return (boolean) value(expression);
  }

  private Object value(String expression) {
    return requireNonNull(run("return " + expression), expression);
  }

  /// By how many pixels the page is wider than its window.
  public int overflow() {
    String root = "document.scrollingElement";
    return (int) number("%s.scrollWidth - %s.clientWidth".formatted(root, root));
  }

  /// Presses keys of [org.openqa.selenium.Keys], or types text, where the focus is.
  public void press(CharSequence... keys) {
    new Actions(driver).sendKeys(keys).perform();
  }

  /// What axe finds that keeps people out: how grave, which rule, and where.
  @SuppressWarnings("unchecked")
  public List<String> barriers() throws IOException {
    try (InputStream axe = requireNonNull(Page.class.getResourceAsStream("/axe.min.js"))) {
      driver.executeScript(new String(axe.readAllBytes(), UTF_8));
    }
    return (List<String>)
        requireNonNull(
            driver.executeAsyncScript(
                """
                const done = arguments[0];
                const line = (v, n) => `${v.impact} ${v.id}: ${n.target.join(' ')}`;
                axe.run().then(
                    r => done(r.violations.flatMap(v => v.nodes.map(n => line(v, n)))),
                    e => done(['axe: ' + e]));
                """));
  }

  /// What a screen reader is told: a line a node, its role and its name.
  @SuppressWarnings("unchecked")
  public List<String> spoken() {
    Map<String, Object> tree = driver.executeCdpCommand("Accessibility.getFullAXTree", Map.of());
    return ((List<Map<String, Object>>) requireNonNull(tree.get("nodes")))
        .stream()
            .filter(node -> !Boolean.TRUE.equals(node.get("ignored")))
            .map(node -> said(node, "role") + " " + said(node, "name"))
            .toList();
  }

  private static String said(Map<String, Object> node, String property) {
    return node.get(property) instanceof Map<?, ?> said ? String.valueOf(said.get("value")) : "";
  }

  /// How long it took from the start of the navigation to the end of load, and to the first paint.
  public Speed speed() {
    List<?> times =
        (List<?>)
            requireNonNull(
                driver.executeAsyncScript(
                    """
                    const load = performance.getEntriesByType('navigation')[0].loadEventEnd;
                    new PerformanceObserver(paints =>
                        arguments[0]([load, paints.getEntriesByName('first-paint')[0].startTime]))
                      .observe({type: 'paint', buffered: true});
                    """));
    return new Speed(((Number) times.get(0)).doubleValue(), ((Number) times.get(1)).doubleValue());
  }

  /// In milliseconds.
  public record Speed(double load, double firstPaint) {}

  /// Writes what the window shows as PNG.
  public void screenshot(Path png) throws IOException {
    capture(png, Map.of());
  }

  /// Writes the whole page as PNG.
  public void wholePage(Path png) throws IOException {
    Map<String, Object> layout = driver.executeCdpCommand("Page.getLayoutMetrics", Map.of());
    Map<?, ?> size = (Map<?, ?>) requireNonNull(layout.get("cssContentSize"));
    Map<String, ?> clip =
        Map.of(
            "x",
            0,
            "y",
            0,
            "scale",
            1,
            "width",
            requireNonNull(size.get("width")),
            "height",
            requireNonNull(size.get("height")));
    capture(png, Map.of("captureBeyondViewport", true, "clip", clip));
  }

  private void capture(Path png, Map<String, Object> how) throws IOException {
    Object data = driver.executeCdpCommand("Page.captureScreenshot", how).get("data");
    Files.write(png, Base64.getDecoder().decode((String) requireNonNull(data)));
  }
}
