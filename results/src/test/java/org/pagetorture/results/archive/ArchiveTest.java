// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.results.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pagetorture.results.Answers;
import org.pagetorture.results.BenchFixture;
import org.pagetorture.results.Fixture;
import org.pagetorture.results.bench.BenchRecord;
import org.pagetorture.results.cost.BenchJson;
import org.pagetorture.results.cost.Costs;
import org.pagetorture.results.orderings.Weakenings;
import org.pagetorture.results.record.Check;
import org.pagetorture.results.record.Checked;
import org.pagetorture.results.record.End.Reason;
import org.pagetorture.results.record.Fork;
import org.pagetorture.results.record.Json;
import org.pagetorture.results.record.Outcome.Expect;
import org.pagetorture.results.record.RunRecord;
import org.pagetorture.results.record.Variant;
import org.pagetorture.results.record.Variant.Needs;
import org.pagetorture.results.verdict.JUnitXml;
import org.pagetorture.results.verdict.Judge;
import org.pagetorture.results.verdict.KnownRates;
import org.pagetorture.results.verdict.RunJson;
import tools.jackson.databind.node.ObjectNode;

/// Runs as others keep them: cut off, damaged, foreign, or whole.
class ArchiveTest {
  private static final String RACE = "GupVsTruncate";
  private static final String SOUND = Fixture.name(RACE, "BreakLayouts");
  private static final Path WEAKENED =
      Path.of("src/test/resources/org/pagetorture/results/orderings/weakened.json");

  private static final BenchFixture BENCH = BenchFixture.full(3).end(Reason.done);
  private static final ObjectNode COSTS = BenchJson.of(BENCH.record(), Costs.of(BENCH.record(), 1));

  @TempDir Path dir;

  private final Fixture fixture =
      new Fixture()
          .sound(RACE, "BreakLayouts")
          .fork(1000, 0, 0)
          .busted(RACE, "BustedNoWait", Needs.INTERLEAVING)
          .fork(1000, 5, 0)
          .end(Reason.done);
  private final RunRecord record = fixture.record();
  private Path run;

  @BeforeEach
  void run() throws IOException {
    run = Files.createDirectory(dir.resolve("2026-03-04-run"));
    record.add(new Check("", 7, List.of(refuted())));
  }

  private static Checked refuted() {
    return Answers.refuted(Fixture.name(RACE, "BustedNoWait"), "sc", Expect.ACCEPTABLE_INTERESTING);
  }

  private String whole() {
    return new String(
        RunJson.bytes(record, new Judge(record, new KnownRates(dir)).verdicts(), COSTS),
        StandardCharsets.UTF_8);
  }

  private Path write(String name, String text) throws IOException {
    return Files.writeString(run.resolve(name), text);
  }

  /// Reads the run, and does with it what is done with runs.
  private Archive read() throws IOException {
    Archive archive = Archive.read(run);
    RunRecord races = archive.stress();
    var verdicts = new Judge(races, new KnownRates(dir)).verdicts();
    assertThat(RunJson.bytes(races, verdicts, null)).isNotEmpty();
    assertThat(JUnitXml.bytes(races, verdicts)).isNotEmpty();
    return archive;
  }

  private void assertUnreadable(Path place, String... says) {
    assertThatIOException()
        .isThrownBy(() -> Archive.read(place))
        .withMessageContaining(place.toString())
        .withMessageNotContaining("\n")
        .satisfies(e -> assertThat(e.getMessage()).contains(says).hasSizeLessThan(800));
  }

  private static void assertSame(Object read, Object written) {
    assertThat(read).usingRecursiveComparison().isEqualTo(written);
  }

  @Test
  void aWholeRun() throws IOException {
    write("run.json", whole());
    Files.copy(WEAKENED, run.resolve(Weakenings.FILE));
    Archive archive = read();
    assertThat(archive.name()).isEqualTo("2026-03-04-run");
    assertThat(archive.damage()).isEmpty();
    assertSame(archive.stress(), record);
    assertSame(archive.bench(), BENCH.record());
    assertThat(archive.orderings()).isEqualTo(Weakenings.read(WEAKENED));
  }

  @Test
  void linesAlone() throws IOException {
    write("stress.jsonl", fixture.jsonl());
    write("bench.jsonl", BENCH.jsonl());
    Archive archive = read();
    assertThat(archive.damage()).isEmpty();
    assertSame(archive.stress(), fixture.record());
    assertSame(archive.bench(), BENCH.record());
    assertThat(archive.orderings()).isEqualTo(Weakenings.NONE);
  }

  @Test
  void eachFileByItself() throws IOException {
    assertSame(Archive.read(write("a.json", whole())).stress(), record);
    assertSame(Archive.read(write("b.jsonl", fixture.jsonl())).stress(), fixture.record());
    assertSame(Archive.read(write("c.json", COSTS.toString())).bench(), BENCH.record());
    assertSame(Archive.read(write("d.jsonl", BENCH.jsonl())).bench(), BENCH.record());
    assertThat(Archive.read(WEAKENED).orderings()).isEqualTo(Weakenings.read(WEAKENED));
  }

  @Test
  void whateverTheOrderOfItsFields() throws IOException {
    ObjectNode whole = (ObjectNode) Json.MAPPER.readTree(whole());
    ObjectNode sorted = whole.objectNode();
    whole
        .propertyStream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(e -> sorted.set(e.getKey(), e.getValue()));
    write("run.json", sorted.toString());
    assertSame(read().stress(), record);
    assertSame(read().bench(), BENCH.record());
  }

  @Test
  void nothingThere() {
    assertUnreadable(dir.resolve("none"), "there is no such file or directory");
    assertUnreadable(run, "holds no run: it has none of run.json, stress.jsonl, bench.json");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"run.json", "stress.jsonl", "bench.json", "bench.jsonl", "orderings.json"})
  void emptyFiles(String name) throws IOException {
    Path file = write(name, "");
    assertUnreadable(file, "is empty");
    assertThatIOException().isThrownBy(() -> Archive.read(run)).withMessage(file + ": is empty");
  }

  @Test
  void aTruncatedWholeGivesWayToItsLines() throws IOException {
    String whole = whole();
    Path file = write("run.json", whole.substring(0, whole.length() / 2));
    assertUnreadable(file, "Unexpected end-of-input", "line ");
    assertUnreadable(run, "run.json: ", "Unexpected end-of-input");
    write("stress.jsonl", fixture.jsonl());
    write("bench.jsonl", BENCH.jsonl());
    Archive archive = read();
    assertSame(archive.stress(), fixture.record());
    assertSame(archive.bench(), BENCH.record());
    assertThat(archive.damage()).hasSize(2);
    assertThat(archive.damage().getFirst()).startsWith(file + ": ").contains("end-of-input");
    assertThat(archive.damage().getLast()).contains("stress.jsonl: read in its place");
  }

  @Test
  void whereverItIsCutOff() throws IOException {
    String whole = whole();
    for (int end = 1; end < whole.length() - 1; end += 997) {
      assertUnreadable(write("run.json", whole.substring(0, end)), "run.json: ");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "[\"a\", \"b\"]              | written by no JMH",
        "{\"name\":\"left-pad\"}     | is no record of a run",
        "{\"schema\":1}              | is no record of a run",
        "{\"tests\":[{\"name\":\"a\"}]} | is no record of a run",
        "null                        | is no record of a run",
        "3                           | is no record of a run",
        "{\"schema\":1,\"tests\":[]} | holds no tests and no forks",
        "{\"schema\":1,\"tests\":3,\"forks\":{}} | nothing can be read: ",
        "{\"schema\":1,\"benchmarks\":[]} | holds no tests and no forks",
        "hello                       | Unrecognized token 'hello'",
      })
  void foreignFiles(String text, String says) throws IOException {
    assertUnreadable(write("run.json", text), says);
    assertUnreadable(run, says);
  }

  @Test
  void foreignLines() throws IOException {
    assertUnreadable(write("stress.jsonl", "a,b\n1,2\n"), "is no record of a run");
    assertUnreadable(write("stress.jsonl", "{\"type\":\"weak\"}\n"), "is no record of a run");
    assertUnreadable(write("bench.jsonl", "{\"type\":\"fork\",\"round\":1}\n"), "line 1");
  }

  @Test
  void whatALaterVersionWrote() throws IOException {
    String later = "written by a later version: schema 2, this reads 1";
    assertUnreadable(
        write("run.json", whole().replaceFirst("\"schema\" : 1", "\"schema\":2")), later);
    assertUnreadable(run, later);
    assertUnreadable(
        write("stress.jsonl", fixture.jsonl().replace("\"schema\":1", "\"schema\":2")), later);
    assertUnreadable(
        write("stress.jsonl", "{\"type\":\"run\",\"schema\":2,\"jdk\":7}\n" + fixture.jsonl()),
        later);
    assertUnreadable(
        write("bench.json", COSTS.toString().replaceFirst("\"schema\":1", "\"schema\":2")), later);
    assertUnreadable(
        write("bench.jsonl", BENCH.jsonl().replace("\"schema\":1", "\"schema\":2")), later);
    assertUnreadable(
        write(
            "orderings.json",
            Files.readString(WEAKENED).replaceFirst("\"schema\" *: *1", "\"schema\":2")),
        later);
  }

  @Test
  void deepNesting() throws IOException {
    String deep = "[".repeat(100_000);
    assertUnreadable(write("run.json", deep), "nesting depth");
    assertUnreadable(write("run.json", "{\"later\":" + deep), "nesting depth");
    assertUnreadable(
        write("run.json", whole().replaceFirst("\"rows\" : \\[", "\"rows\":[" + deep)), "nesting");
    assertUnreadable(write("orderings.json", "{\"schema\":1,\"sites\":" + deep), "nesting");
    write("stress.jsonl", "{\"type\":" + deep + "\n" + fixture.jsonl());
    assertThat(read().damage())
        .anyMatch(d -> d.contains("stress.jsonl line 1: ") && d.contains("nesting"));
  }

  /// The first fork is damaged, and costs no more than itself.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"samples\" : 1000     | \"samples\" : -1",
        "\"samples\" : 1000     | \"samples\" : 1e400",
        "\"samples\" : 1000     | \"samples\" : 99999999999999999999",
        "\"samples\" : 1000     | \"samples\" : 9223372036854775807",
        "\"samples\" : 1000     | \"samples\" : \"many\"",
        "\"samples\" : 1000     | \"samples\" : 999",
        "\"samples\" : 1000     | \"samples\" : [[{}]]",
        "\"count\" : 1000       | \"count\" : -7",
        "\"count\" : 1000       | \"count\" : 9223372036854775807",
        "\"count\" : 1000       | \"no\" : 1, \"expect\" : null",
        "\"stealShare\" : 0.01  | \"stealShare\" : \"NaN\"",
        "\"stealShare\" : 0.01  | \"stealShare\" : \"-Infinity\"",
        "\"stealShare\" : 0.01  | \"stealShare\" : 1e999",
        "\"wallMs\" : 3600      | \"wallMs\" : -3600",
        "\"wallMs\" : 3600      | \"wallMs\" : {\"a\":[1,{}]}",
        "\"status\" : \"NORMAL\" | \"status\" : null",
        "\"status\" : \"NORMAL\" | \"status\" : \"FINE\"",
        "\"timeMs\" : 1000      | \"jvmArgs\" : [null]",
        "\"timeMs\" : 1000      | \"outcomes\" : [null]",
        "\"timeMs\" : 1000      | \"outcomes\" : [[]]",
        "\"modes\" : \"C2+C2\"  | \"type\" : \"run\"",
        "\"type\" : \"fork\"    | \"type\" : 7",
      })
  void damageToOneForkCostsThatForkOnly(String good, String bad) throws IOException {
    String whole = whole();
    int forks = whole.indexOf("\"forks\" : [ {");
    String first = whole.substring(forks).replaceFirst(Pattern.quote(good), bad);
    assertThat(first).isNotEqualTo(whole.substring(forks));
    write("run.json", whole.substring(0, forks) + first);
    Archive archive = read();
    assertThat(archive.damage()).singleElement().asString().contains("run.json: forks[0]: ");
    assertThat(archive.stress().variants()).hasSize(2);
    assertThat(archive.stress().forks()).hasSize(1);
    assertThat(archive.stress().check().tests()).hasSize(1);
    assertSame(archive.bench(), BENCH.record());
  }

  @Test
  void numbersThatAreNone() throws IOException {
    for (String number : List.of("NaN", "Infinity", "-", "01", "1.", "0x1")) {
      String whole = whole().replaceFirst("\"samples\" : 1000", "\"samples\" : " + number);
      assertUnreadable(write("run.json", whole), "run.json: ");
      write(
          "stress.jsonl",
          fixture.jsonl().replaceFirst("\"samples\":1000", "\"samples\":" + number));
      assertThat(read().stress().forks()).hasSize(1);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"tests\" : [ {        | \"tests\" : [ null, 7, [[]], \"a\", {}, {                | tests[4]",
        "\"forks\" : [ {        | \"forks\" : [ null, {                                    | forks[0]: is null",
        "\"needs\" : null       | \"needs\" : \"LUCK\"                                     | tests[0]: needs: ",
        "\"rows\" : [           | \"rows\" : [ null,                                       | tests[0]: rows",
        "\"executions\" : 12    | \"outcomes\" : [ null ], \"executions\" : 12             | check.tests[0]: ",
        "\"from\" : -1          | \"from\" : 99                                            | no such step",
        "\"overtakes\" : [ 1 ]  | \"overtakes\" : [ -1 ]                                   | no such step",
        "\"verdict\" : \"refuted\" | \"verdict\" : null                                    | without a verdict",
        "\"wallMs\" : 7,        | \"wallMs\" : \"long\",                                   | check.wallMs: ",
        "\"round\" : 1,         | \"round\" : {},                                          | bench.forks[0]: ",
        "\"origin\" : \"jmh\"   | \"origin\" : \"cobol\"                                   | bench.benchmarks[0]: ",
        "\"machine\" : {        | \"machine\" : null, \"m\" : {                            | run: ",
        "\"reason\" : \"done\"  | \"reason\" : null                                        | end: ",
      })
  void damageToOneElementCostsThatElementOnly(String good, String bad, String says)
      throws IOException {
    String whole = whole();
    assertThat(whole).contains(good);
    write("run.json", whole.replaceFirst(Pattern.quote(good), bad));
    Archive archive = read();
    assertThat(archive.damage())
        .anyMatch(d -> d.startsWith(run.resolve("run.json") + ": ") && d.contains(says));
    assertThat(archive.stress().forks()).hasSize(2);
    assertThat(archive.bench().benchmarks()).isNotEmpty();
  }

  @Test
  void whatFollowsTheEndIsNamed() throws IOException {
    write("run.json", whole() + "\u0000\u0000");
    assertThat(read().damage())
        .containsExactly(run.resolve("run.json") + ": goes on after its end");
  }

  @Test
  void aVariantThatIsListedTwice() throws IOException {
    String whole = whole();
    String test =
        whole.substring(
            whole.indexOf("\"tests\" : [ ") + 12,
            whole.indexOf("}, {\n    \"type\" : \"test\"") + 1);
    int tests = whole.indexOf(test);
    write("run.json", whole.substring(0, tests) + test + ", " + whole.substring(tests));
    Archive archive = read();
    assertThat(archive.stress().variants()).hasSize(2);
    assertThat(archive.damage()).containsExactly(SOUND + " is listed twice: the later one counts");
  }

  @Test
  void forksOfWhatWasNotPlanned() throws IOException {
    write(
        "stress.jsonl",
        fixture
            .jsonl()
            .replace("BreakLayouts#", "Other#")
            .replace("BreakLayouts\",\"modes", "Other\",\"modes"));
    assertThat(read().damage())
        .containsExactly(Fixture.name(RACE, "Other") + ": is not among the tests, and has 1 fork");
  }

  @Test
  void hugeTexts() throws IOException {
    String huge = "x".repeat(10_000_000);
    assertUnreadable(
        write("run.json", whole().replace("pinned and freed", huge)), "String value length");
    String key = "{\"schema\":1,\"" + "k".repeat(100_000) + "\":1";
    assertUnreadable(write("run.json", key), "Name length");
    write("run.json", whole().replace("\"NORMAL\"", '"' + "y".repeat(1_000_000) + '"'));
    assertThat(read().damage()).hasSize(2).allMatch(d -> d.length() < 800);
  }

  @Test
  void hostileNamesStayText() throws IOException {
    String name = "<script>alert(1)</script>";
    Fixture hostile = new Fixture().sound(name, name).fork(10, 0, 0);
    write("stress.jsonl", hostile.jsonl());
    Archive archive = read();
    assertThat(archive.damage()).isEmpty();
    assertThat(archive.stress().variants()).extracting(Variant::race).containsExactly(name);
    assertThat(archive.stress().forksOf(Fixture.name(name, name)))
        .extracting(Fork::samples)
        .containsExactly(10L);
  }

  @Test
  void binaryGarbage() throws IOException {
    byte[] garbage = new byte[100_000];
    new Random(17).nextBytes(garbage);
    for (String name : List.of("run.json", "stress.jsonl", "bench.json", "orderings.json")) {
      assertUnreadable(Files.write(run.resolve(name), garbage), name + ": ");
    }
    assertUnreadable(run, "run.json: ");
    Files.writeString(run.resolve("stress.jsonl"), fixture.jsonl());
    assertSame(read().stress(), fixture.record());
  }

  @Test
  void aGoodPartIsThereBesideABadOne() throws IOException {
    write("run.json", whole());
    Path bad = write("orderings.json", "{\"schema\":1,\"sites\":[{\"id\":");
    Archive archive = read();
    assertSame(archive.stress(), record);
    assertThat(archive.orderings()).isEqualTo(Weakenings.NONE);
    assertThat(archive.damage()).singleElement().asString().startsWith(bad + ": ");
    write("run.json", "{");
    Files.copy(WEAKENED, bad, StandardCopyOption.REPLACE_EXISTING);
    assertThat(read().orderings().sites()).isNotEmpty();
    assertThat(read().stress().variants()).isEmpty();
    assertThat(read().damage()).singleElement().asString().contains("run.json: ");
  }

  @Test
  void directoriesInTheWay() throws IOException {
    Files.createDirectory(run.resolve("run.json"));
    assertUnreadable(run, "run.json: ");
    write("stress.jsonl", fixture.jsonl());
    assertSame(read().stress(), fixture.record());
  }

  @Test
  void withoutPermission() throws IOException {
    Path file = write("run.json", whole());
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("---------"));
    assumeFalse(Files.isReadable(file), "root reads everything");
    assertUnreadable(run, "run.json: permission denied");
    Files.setPosixFilePermissions(run, PosixFilePermissions.fromString("---------"));
    assertUnreadable(run, "permission denied");
    Files.setPosixFilePermissions(run, PosixFilePermissions.fromString("rwx------"));
  }

  @Test
  void aRunOfManyVariants() throws IOException {
    LargeRun.write(run.resolve("run.json"), 2_000);
    Archive archive = read();
    assertThat(archive.damage()).isEmpty();
    assertThat(archive.stress().variants()).hasSize(2_000);
    assertThat(archive.stress().forks()).hasSize(8_000);
    assertThat(archive.stress().check().tests()).hasSize(2_000);
    assertSame(archive.bench(), new BenchRecord());
  }
}
