// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.results.browser;

import static java.util.stream.Collectors.joining;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.remote.http.ClientConfig;
import org.opentest4j.TestAbortedException;

/// The headless Chromium of this JVM: it opens files, and reaches no network.
///
/// The first test that asks for it starts it, and it ends with the JVM.
public final class Browser {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  /// Kept, since a logger that nobody holds forgets its level: Selenium warns of each new Chromium.
  private static final Logger SELENIUM = Logger.getLogger("org.openqa.selenium");

  private static @Nullable Browser started;
  private static @Nullable String missing;

  private final ChromeDriver driver;

  private Browser(ChromeDriver driver) {
    this.driver = driver;
  }

  /// The browser. Where none can be started, the test is skipped and says why.
  public static synchronized Browser get() {
    if (started == null && missing == null) {
      try {
        started = start();
      } catch (IOException | WebDriverException e) {
        missing = String.valueOf(e.getMessage()).lines().limit(2).collect(joining(" "));
        System.err.println("Tests with a browser are skipped: " + missing);
      }
    }
    if (started == null) {
      throw new TestAbortedException(missing);
    }
    return started;
  }

  private static Browser start() throws IOException {
    SELENIUM.setLevel(Level.SEVERE);
    String path = System.getenv("PATH");
    Path chromium = program(path, "chromium", "google-chrome", "chromium-browser");
    Path files = Files.createTempDirectory("browser");
    ChromeDriverService service =
        new ChromeDriverService.Builder()
            .usingDriverExecutable(leash(program(path, "chromedriver"), files))
            .withEnvironment(Map.of("TMPDIR", files.toString()))
            .withSilent(true)
            .build();
    ChromeDriver driver =
        new ChromeDriver(
            service, options(chromium), ClientConfig.defaultConfig().readTimeout(PATIENCE));
    Runtime.getRuntime().addShutdownHook(new Thread(driver::quit));
    driver.manage().timeouts().pageLoadTimeout(PATIENCE).scriptTimeout(PATIENCE);
    return new Browser(driver);
  }

  /// A script that runs the driver as long as this JVM lives: then its input ends, however the JVM
  /// does, and the driver and its files go, too.
  private static File leash(Path driver, Path files) throws IOException {
    String script =
        """
        #!/bin/sh
        exec 3<&0
        { cat <&3; kill $$; sleep 2; rm -rf '%s'; } >/dev/null 2>&1 &
        exec '%s' "$@"
        """
            .formatted(files, driver);
    File file = Files.writeString(files.resolve("chromedriver"), script).toFile();
    file.setExecutable(true);
    return file;
  }

  private static ChromeOptions options(Path chromium) {
    ChromeOptions options = new ChromeOptions();
    options.setBinary(chromium.toFile());
    options.addArguments("--headless=new", "--disable-gpu", "--disable-dev-shm-usage");
    // A pipe instead of a port: Chromium ends with its driver.
    options.addArguments("--remote-debugging-pipe");
    // No name and no address leads anywhere.
    options.addArguments("--host-resolver-rules=MAP * ~NOTFOUND");
    if (System.getProperty("user.name").equals("root")) {
      options.addArguments("--no-sandbox");
    }
    LoggingPreferences logs = new LoggingPreferences();
    logs.enable(LogType.BROWSER, Level.ALL);
    logs.enable(LogType.PERFORMANCE, Level.ALL);
    options.setCapability(ChromeOptions.LOGGING_PREFS, logs);
    return options;
  }

  /// The first of the programs of these names that is on the path.
  static Path program(String path, String... names) {
    List<String> places = List.of(path.split(File.pathSeparator));
    return Stream.of(names)
        .flatMap(name -> places.stream().map(place -> Path.of(place, name)))
        .filter(Files::isExecutable)
        .findFirst()
        .orElseThrow(
            () ->
                new WebDriverException(
                    "no " + names[0] + ": apt-get install chromium chromium-driver"));
  }

  /// Opens a file, and fails if that asks for anything but files.
  public Page open(Path file, View view) {
    driver.executeCdpCommand(
        "Emulation.setScriptExecutionDisabled", Map.of("value", !view.scripts()));
    driver.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", view.width(), "height", 900, "deviceScaleFactor", 1, "mobile", false));
    String scheme = view.dark() ? "dark" : "light";
    driver.executeCdpCommand(
        "Emulation.setEmulatedMedia",
        Map.of(
            "media",
            view.print() ? "print" : "screen",
            "features",
            List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
    driver.get("about:blank");
    Logs logs = new Logs(driver.manage().logs());
    driver.get(file.toUri().toString());
    if (!logs.outside().isEmpty()) {
      throw new AssertionError(file + " asks the network for " + logs.outside());
    }
    return new Page(driver, logs);
  }
}
