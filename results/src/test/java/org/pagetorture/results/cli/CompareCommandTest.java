// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.results.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pagetorture.results.Fixture;
import org.pagetorture.results.LargeFixture;
import org.pagetorture.results.record.End.Reason;
import org.pagetorture.results.record.Json;
import org.pagetorture.results.record.RunRecord;
import org.pagetorture.results.record.Variant.Needs;
import org.pagetorture.results.verdict.Judge;
import org.pagetorture.results.verdict.KnownRates;
import org.pagetorture.results.verdict.RunJson;
import tools.jackson.databind.JsonNode;

class CompareCommandTest {
  private static final int MILLION = 1_000_000;

  @TempDir Path dir;
  private final ByteArrayOutputStream stdout = new ByteArrayOutputStream();
  private final ByteArrayOutputStream stderr = new ByteArrayOutputStream();
  private Tree tree = new Tree(Path.of(""), null, null, null);

  @BeforeEach
  void setUp() {
    tree = new Tree(dir, null, null, null);
  }

  private int compareOn(Map<String, String> env, boolean terminal, Object... args) {
    Screen screen =
        new Screen(
            new PrintStream(stdout, true, UTF_8),
            new PrintStream(stderr, true, UTF_8),
            env,
            terminal);
    return Main.run(
        tree,
        screen,
        Stream.concat(Stream.of("compare"), Stream.of(args).map(Object::toString))
            .toArray(String[]::new));
  }

  private int compare(Object... args) {
    return compareOn(Map.of(), false, args);
  }

  private String stdout() {
    return stdout.toString(UTF_8);
  }

  private String stderr() {
    return stderr.toString(UTF_8);
  }

  private Path run(String name, RunRecord record) throws IOException {
    Path run = Files.createDirectories(dir.resolve(name));
    Judge judge = new Judge(record, new KnownRates(dir.resolve("none")));
    Files.write(run.resolve("run.json"), RunJson.bytes(record, judge.verdicts(), null));
    return run;
  }

  private Path run(String name, Fixture fixture) throws IOException {
    return run(name, fixture.end(Reason.done).record());
  }

  /// A control that is shown, and a sound variant that breaks so often.
  private static Fixture race(long shown, long broken) {
    return race(new Fixture(), shown, broken);
  }

  private static Fixture race(Fixture fixture, long shown, long broken) {
    return fixture
        .busted("GupVsTruncate", "BustedNoWait", Needs.INTERLEAVING)
        .fork(MILLION, shown, 0)
        .sound("GupVsTruncate", "BreakLayouts")
        .fork(MILLION, 0, broken);
  }

  @Test
  void aBreakIsToldAndFails() throws IOException {
    Path a = run("a", race(90_000, 0));
    Path b = run("b", race(new Fixture("26", "amd64"), 91_000, 3));
    assertThat(compare(a, b)).isEqualTo(Exit.BROKEN);
    assertThat(stdout().replaceAll("(?s)^.*?\n(?=  )", ""))
        .isEqualTo(
            """
              JDK  25.0.3 -> 26

            verdicts: 1 worse
              worse  dax.GupVsTruncate.BreakLayouts: holds < 3.0e-6 -> BROKEN 3/1.00M
                     "true, true": pinned and freed

            outcomes: 1 in one run only, 1 more than chance
              new  dax.GupVsTruncate.BreakLayouts "true, true": 0/1.00M -> 3/1.00M
                   forbidden; once is enough

            compared: 2 verdicts, 4 outcomes, 3 rates

            """);
    assertThat(stderr()).isEmpty();
  }

  @Test
  void equalRunsSaySoInOneLine() throws IOException {
    assertThat(compare(run("a", race(90_000, 0)), run("b", race(90_000, 0)))).isEqualTo(Exit.CLEAN);
    assertThat(stdout())
        .endsWith("\n\nequal: 2 verdicts, 3 outcomes, 3 rates; even their counts\n\n");
  }

  @Test
  void eachIsMeasuredByTheFirst() throws IOException {
    Path a = run("a", race(90_000, 0));
    assertThat(compare(a, run("b", race(90_000, 0)), run("c", race(90_000, 1))))
        .isEqualTo(Exit.BROKEN);
    assertThat(stdout()).containsSubsequence("equal: ", "1 worse");
  }

  @ParameterizedTest
  @CsvSource({"never, 0", "verdict, 0", "outcome, 1", "rate, 1", "bench, 1"})
  void oneFailsOnWhatOneIsTold(String level, int exit) throws IOException {
    Path a = run("a", new Fixture().sound("GupVsPut", "Get").fork(MILLION, 0, 0));
    Path b = run("b", new Fixture().sound("GupVsPut", "Get").fork(MILLION, 50_000, 0));
    assertThat(compare(a, b, "--fail-on", level)).isEqualTo(exit);
  }

  @Test
  void jsonIsAllOfStdout() throws IOException {
    assertThat(compare(run("a", race(90_000, 0)), run("b", race(90_000, 3)), "--json", "-"))
        .isEqualTo(Exit.BROKEN);
    JsonNode first = Json.MAPPER.readTree(stdout()).at("/differences/0");
    assertThat(first.at("/verdicts/0/direction").asString()).isEqualTo("worse");
    assertThat(first.at("/verdicts/0/to/hazard/seen").asInt()).isEqualTo(3);
    assertThat(first.at("/outcomes/0/tells").asBoolean()).isTrue();
    assertThat(first.at("/equal").asBoolean()).isFalse();
    assertThat(first.at("/rates/among").asInt()).isEqualTo(3);
  }

  @Test
  void jsonGoesToAFileBesideTheText() throws IOException {
    Path a = run("a", race(90_000, 0));
    Path file = dir.resolve("new/compare.json");
    assertThat(compare(a, a, "--json", file)).isEqualTo(Exit.CLEAN);
    assertThat(stdout()).contains("equal: ").endsWith("comparison: " + file + "\n");
    assertThat(Json.MAPPER.readTree(file.toFile()).path("schema").asInt()).isEqualTo(1);
  }

  @Test
  void htmlIsOneFileThatEscapesWhatItShows() throws IOException {
    Path a = run("a", race(90_000, 0).sound("<b>Race</b>", "Only").fork(MILLION, 0, 0));
    Path b = run("b", race(0, 3));
    Path file = dir.resolve("compare.html");
    assertThat(compare(a, b, "--html", file)).isEqualTo(Exit.BROKEN);
    assertThat(Files.readString(file))
        .startsWith("<!doctype html>")
        .contains("<td class=\"bad\">worse</td><td>holds &lt; 3.0e-6</td><td>BROKEN 3/1.00M</td>")
        .contains("dax.&lt;b")
        .doesNotContain("<b>Race");
  }

  @Test
  void ofManyTheFirstAreShownAndHowManyMore() throws IOException {
    Path a = run("a", new Fixture().sound("A", "B").fork(MILLION, 0, 0));
    Fixture many = new Fixture().sound("A", "B").fork(MILLION, 0, 0);
    for (int i = 0; i < 51; i++) {
      many.sound("Race" + i, "Only").fork(MILLION, 0, 0);
    }
    Path b = run("b", many);
    assertThat(compare(a, b)).isEqualTo(Exit.CLEAN);
    assertThat(stdout()).contains("b: 51 variants\n", "  and 31 more: -v\n");
    stdout.reset();
    compare(a, b, "-v");
    assertThat(stdout()).contains("dax.Race9: Only").doesNotContain("more: -v");
  }

  @Test
  void largeRunsAreCompared() throws IOException {
    Path large = run("large", LargeFixture.create());
    assertThat(compare(large, large)).isEqualTo(Exit.CLEAN);
    assertThat(stdout()).contains("equal: ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"80", "60"})
  void noLineIsWiderThanTheScreen(int width) throws IOException {
    Path a = run("a", race(90_000, 0));
    Path b = run("b", race(new Fixture("26", "aarch64"), 0, 3));
    Screen screen = new Screen(new PrintStream(stdout, true, UTF_8), System.err, width);
    Main.run(tree, screen, "compare", a.toString(), b.toString(), "-v");
    assertThat(stdout().lines().filter(l -> !l.contains(dir.toString())))
        .hasSizeGreaterThan(10)
        .allMatch(l -> l.length() <= width);
  }

  @Test
  void colourIsForTerminals() throws IOException {
    Path a = run("a", race(90_000, 0));
    Path b = run("b", race(90_000, 3));
    compareOn(Map.of("TERM", "xterm"), true, a, b);
    assertThat(stdout()).contains("\u001b[1;31mworse \u001b[0m");
    stdout.reset();
    compareOn(Map.of("TERM", "xterm", "NO_COLOR", "1"), true, a, b);
    assertThat(stdout()).doesNotContain("\u001b");
  }

  @Test
  void nothingInCommonIsAMisuse() throws IOException {
    Path a = run("a", race(9, 0));
    assertThat(compare(a, a, "-t", "Elsewhere")).isEqualTo(Exit.USAGE);
    assertThat(stderr())
        .isEqualTo(
            "pagetorture: %s and %s have nothing in common that -t 'Elsewhere' matches\n"
                .formatted(a, a));
  }

  @Test
  void aRunThatIsNotThereIsAMisuse() throws IOException {
    Path a = run("a", race(9, 0));
    assertThat(compare(a, dir.resolve("b"))).isEqualTo(Exit.USAGE);
    assertThat(compare(a)).isEqualTo(Exit.USAGE);
    assertThat(compare(a, a, "--fail-on", "luck")).isEqualTo(Exit.USAGE);
    assertThat(compare(a, a, "--jar", dir.resolve("no.jar"))).isEqualTo(Exit.USAGE);
    assertThat(stderr().lines()).hasSize(4).allMatch(l -> l.startsWith("pagetorture: "));
  }

  /// A reader of JCStress' files that prints a fixture's lines, and then does what `last` says.
  private Path blob(Fixture fixture, String last) throws IOException {
    tree = FakeRunner.tree(dir, fixture, "exit 0");
    Path script = dir.resolve("runner");
    Files.writeString(script, "#!/bin/sh\ncat '%s'\n%s\n".formatted(dir.resolve("lines"), last));
    return Files.createFile(dir.resolve("jcstress.bin.gz"));
  }

  @Test
  void whatJCStressWroteIsReadByAProcess() throws IOException {
    Path blob = blob(race(90_000, 3), "echo it ends early >&2");
    assertThat(compare(run("a", race(90_000, 0)), blob)).isEqualTo(Exit.BROKEN);
    assertThat(stdout()).contains("BreakLayouts: holds < 3.0e-6 -> BROKEN 3/1.00M");
    assertThat(stderr()).isEqualTo("pagetorture: it ends early\n");
  }

  @Test
  void whatCannotBeReadIsToldAsItsReaderSays() throws IOException {
    Path blob = blob(new Fixture(), "echo no results of JCStress >&2; exit 2");
    assertThat(compare(run("a", race(90_000, 0)), blob)).isEqualTo(Exit.USAGE);
    assertThat(stderr()).isEqualTo("pagetorture: no results of JCStress\n");
  }
}
