// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.results;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The tables of the kernel's barriers, the litmus tests that they cite, and the strategies that
/// they name belong together.
class LkmmTest {
  private static final Path DIR = Path.of("../docs/lkmm");
  private static final Path DAX = Path.of("../model/src/main/java/org/pagetorture/model/dax");

  private final String readme = Files.readString(DIR.resolve("README.md"));

  LkmmTest() throws IOException {}

  @Test
  void aCellIsWhatItsTestSays() throws IOException {
    Map<String, String> cells = new TreeMap<>();
    for (MatchResult cell : all("\\[(\\w+)]\\(([^)]+\\.litmus)\\)", readme)) {
      String other = cells.put(cell.group(2), cell.group(1));
      assertThat(other).as(cell.group(2)).isIn(null, cell.group(1));
    }
    assertThat(cells).isEqualTo(results());
  }

  @Test
  void aTestBearsTheNameOfItsFile() throws IOException {
    for (String test : results().keySet()) {
      String name = Path.of(test).getFileName().toString().replace(".litmus", "");
      assertThat(Files.readAllLines(DIR.resolve(test)).getFirst()).endsWith(" " + name);
    }
  }

  @Test
  void bothMachinesAreAskedWhereLkmmSaysSometimes() throws IOException {
    Map<String, String> results = results();
    Set<String> sometimes =
        results.keySet().stream()
            .filter(test -> test.startsWith("c/") && "Sometimes".equals(results.get(test)))
            .collect(toSet());
    assertThat(sometimes).isNotEmpty();
    for (String test : sometimes) {
      assertThat(results).containsKeys(test.replace("c/", "aarch64/"), test.replace("c/", "x86/"));
    }
  }

  @Test
  void strategiesAreThoseOfTheModelAndNoSoundOneIsLeftOut() throws IOException {
    // Java's table has a row for each RCU that RcuWait waits by.
    String kernel = readme.replaceAll("(?s)<!-- java -->.*<!-- /java -->", "");
    Set<String> named = set(all("`([A-Z]\\w*[a-z]\\w*)`", kernel));
    String sources = sources();
    Set<String> families = set(all("sealed class (\\w+) extends TruncateStrategy", sources));
    Set<String> sound =
        set(
            all("final class (?!Busted)(\\w+) extends (\\w+)", sources).stream()
                .filter(c -> families.contains(c.group(2)) || c.group(2).equals("TruncateStrategy"))
                .toList());
    assertThat(families).isNotEmpty();
    assertThat(named).containsAll(sound);
    named.forEach(name -> assertThat(DAX.resolve(name + ".java")).exists());
  }

  @Test
  void herd7AnswersAsTheTestsSay() throws Exception {
    Process check =
        new ProcessBuilder("sh", DIR.resolve("check.sh").toString())
            .redirectErrorStream(true)
            .start();
    String said = new String(check.getInputStream().readAllBytes(), UTF_8);
    int exit = check.waitFor();
    assumeThat(exit).as(said).isNotEqualTo(3);
    assertThat(exit).as(said).isZero();
  }

  /// What each litmus test says, by its path from the tables.
  private static Map<String, String> results() throws IOException {
    try (Stream<Path> files = Files.walk(DIR, 2)) {
      Map<String, String> results = new TreeMap<>();
      for (Path file : files.filter(f -> f.toString().endsWith(".litmus")).toList()) {
        List<MatchResult> result = all("\n \\* Result: (\\w+)\n", Files.readString(file));
        assertThat(result).as(file.toString()).hasSize(1);
        results.put(DIR.relativize(file).toString(), result.getFirst().group(1));
      }
      return results;
    }
  }

  private static String sources() throws IOException {
    StringBuilder sources = new StringBuilder();
    try (Stream<Path> files = Files.list(DAX)) {
      for (Path file : files.toList()) {
        sources.append(Files.readString(file));
      }
    }
    return sources.toString();
  }

  private static Set<String> set(List<MatchResult> matches) {
    return matches.stream().map(m -> m.group(1)).collect(toSet());
  }

  private static List<MatchResult> all(String regex, String text) {
    return Pattern.compile(regex).matcher(text).results().toList();
  }
}
