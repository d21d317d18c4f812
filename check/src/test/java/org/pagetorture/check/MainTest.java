// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pagetorture.check.jcstress.Suites;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The command line as its user meets it.
class MainTest {
  @TempDir private Path dir;

  @Test
  void provedAndRefuted() {
    Command proved = races("-t", "StoreBuffering.Volatile");
    assertThat(proved.out()).startsWith("proved      JMM ");
    assertThat(proved.exit()).isEqualTo(Exit.CLEAN);
    Command refuted = races("-t", "StoreBuffering.BustedPlain");
    assertThat(refuted.out()).startsWith("refuted     TSO ").contains("nothing wrong");
    assertThat(refuted.exit()).isEqualTo(Exit.CLEAN);
  }

  @ParameterizedTest
  @CsvSource({
    "StoreBuffering.Unsound, 'forbidden outcome reachable under TSO: 0, 0 (neither saw the other)'",
    "StoreBuffering.BustedWrongNeeds, 'busted by INTERLEAVING, which takes SC, yet 0, 0 is"
        + " reachable under TSO and not before'",
    "StoreBuffering.BustedNot, 'busted by STORE_BUFFER, yet no hazard is reachable under JMM'",
    "Results.Throwing, 'forbidden outcome reachable under SC: actor gup:"
        + " java.lang.NullPointerException (JCStress reports an exception as an error)'",
    "Signalled.Hangs, 'forbidden outcome reachable under SC: STALE (it hangs)'",
    "Signalled.Throws, 'forbidden outcome reachable under SC: ERROR"
        + " (No default case provided, assume Forbidden)'",
  })
  void errors(String test, String error) {
    Command command = races("-t", test);
    assertThat(command.out()).contains("  error: " + error);
    assertThat(command.exit()).isEqualTo(Exit.FOUND);
  }

  @ParameterizedTest
  @CsvSource({
    "Counting, 'SC   1  Interesting', 'SC   2  Acceptable'",
    "Signalled.Ends, 'SC   TERMINATED  Acceptable', 0 unsupported",
    "Results.Own, 'SC   1/0  Acceptable', 'SC   1/2  Acceptable'",
    "Results.Floating, 'SC   1.5, 0.25  Acceptable', proved",
    "Results.Texts, 'SC   null, a  Acceptable', proved",
    "Actors, 'SC   1  Acceptable', proved",
  })
  void outcomesAsJCStressPrintsThem(String test, String one, String other) {
    Command command = races("-v", "-t", "\\." + test + "$");
    assertThat(command.out()).contains(one, other);
    assertThat(command.exit()).isEqualTo(Exit.CLEAN);
  }

  @Test
  void deadGradesAreTold() {
    assertThat(races("-t", "races.Counting$").out())
        .contains("  never: 3, graded ACCEPTABLE (dead)");
  }

  @Test
  void oneModelSaysLess() {
    Command command = races("-t", "StoreBuffering.BustedPlain", "--model", "SC");
    assertThat(command.out()).startsWith("decided ").doesNotContain("0, 0");
    assertThat(command.exit()).isEqualTo(Exit.CLEAN);
  }

  @ParameterizedTest
  @CsvSource({
    "Refusing.Clock, nanoTime",
    "Refusing.Chance, ThreadLocalRandom",
    "Refusing.Threads, Thread",
    "Refusing.Printing, java.io.PrintStream",
    "Endless.Silent, an endless loop without a read",
    "Endless.Recursive, the stack overflows",
    "Endless.FirstOfAll, not today",
  })
  void whatCannotBeExploredIsNamed(String test, String reason) {
    Command command = races("-t", test);
    assertThat(command.out()).startsWith("unsupported ").contains(reason, "1 unsupported");
    assertThat(command.out().lines().findFirst().orElseThrow()).contains(reason);
    assertThat(command.exit()).isEqualTo(Exit.CLEAN);
  }

  @Test
  void endlessIsBounded() {
    Command command = races("-t", "Endless.Writing", "--time-limit", "0.5");
    assertThat(command.out()).startsWith("bounded ").contains("1 bounded");
    assertThat(command.exit()).isEqualTo(Exit.INCOMPLETE);
  }

  @Test
  void boundedUnderOneModelOnly() {
    Command command = races("-t", "StoreBuffering.Volatile", "--executions", "1");
    assertThat(command.out()).startsWith("bounded ");
    assertThat(command.exit()).isEqualTo(Exit.INCOMPLETE);
  }

  @Test
  void outcomesThatJCStressSaw() throws IOException {
    String test = "org.pagetorture.checked.races.StoreBuffering.Volatile";
    Path seen = dir.resolve("seen.json");
    Files.writeString(seen, "{\"" + test + "\": [\"0, 1\", \"0, 0\"]}");
    Command command = races("-t", test, "--seen", seen.toString());
    assertThat(command.out()).contains("error: JVM? JCStress saw 0, 0, which JMM excludes");
    assertThat(command.exit()).isEqualTo(Exit.FOUND);
    Files.writeString(seen, "{\"" + test + "\": [\"0, 1\"]}");
    assertThat(races("-t", test, "--seen", seen.toString()).exit()).isEqualTo(Exit.CLEAN);
  }

  @Test
  void anExecutionIsShownAgain() {
    String shown = races("-t", "StoreBuffering.BustedPlain", "--witness").out();
    String name = shown.lines().filter(l -> l.contains("@tso#")).findFirst().orElseThrow();
    name = name.substring(name.lastIndexOf(' ') + 1);
    assertThat(shown).contains("<- overtakes #", "StoreBuffering.java:");
    Command again = races("--replay", name);
    assertThat(again.exit()).isEqualTo(Exit.CLEAN);
    assertThat(shown).contains(again.out().strip());
  }

  @Test
  void jsonHasTheExecutionsThatAreShown() throws IOException {
    Path file = dir.resolve("a.json");
    races("-t", "StoreBuffering.BustedPlain", "--json", file.toString());
    JsonNode outcomes =
        JsonMapper.shared().readTree(Files.readString(file)).at("/tests/0/outcomes");
    assertThat(outcomes.at("/0/id").asString()).isEqualTo("0, 0");
    JsonNode steps = outcomes.at("/0/witness/steps");
    assertThat(steps.size()).isEqualTo(4);
    assertThat(steps.findValues("overtakes")).anyMatch(overtaken -> !overtaken.isEmpty());
    assertThat(outcomes.at("/1/witness").isNull()).isTrue();
  }

  @Test
  void pictures() throws IOException {
    races("-t", "StoreBuffering.BustedPlain", "--svg", dir.resolve("a/b").toString());
    try (var files = Files.list(dir.resolve("a/b"))) {
      assertThat(files.map(f -> f.getFileName().toString()))
          .singleElement()
          .asString()
          .matches(".*StoreBuffering.BustedPlain-tso-\\d+.svg");
    }
  }

  @Test
  void manyTestsTakeALineEach() {
    Command command = races("-t", "races.(StoreBuffering|Results|Actors)");
    List<String> names = command.out().lines().filter(l -> l.contains("org.pagetorture")).toList();
    assertThat(names).hasSize(10);
    assertThat(command.out()).contains("\n10 tests: ");
    assertThat(races("-t", "races.(StoreBuffering|Results|Actors)", "--threads", "1").out().lines())
        .containsAll(names);
  }

  @ParameterizedTest
  @CsvSource({
    "'-t', '(', '-t (: not a regular expression: Unclosed group'",
    "'-t', 'NoSuchTest', '-t NoSuchTest: matches none of the '",
    "'--model', 'arm', '--model arm: none of sc, tso, jmm'",
    "'--executions', '0', '--executions 0: at least 1'",
    "'--executions', 'many', 'Invalid value for option'",
    "'--time-limit', 'NaN', '--time-limit NaN: '",
    "'--threads', '0', '--threads 0: 1 to 1000'",
    "'--replay', 'nonsense', '--replay nonsense: no execution of these tests'",
    "'--replay', 'no.Test@sc#0-0000', 'no execution of these tests'",
    "'--replay', 'org.pagetorture.checked.races.Actors@sc#9-0000', 'there is no execution 9'",
    "'--replay', 'org.pagetorture.checked.races.Actors@sc#0-0000', 'the classes have changed'",
    "'--replay', 'org.pagetorture.checked.broken.Refused.NoState@sc#0-0000', 'no @State'",
    "'--replay', 'org.pagetorture.checked.races.Refusing.Clock@sc#0-0000', 'nanoTime'",
    "'--seen', '/no/such/file', '--seen /no/such/file: cannot be read'",
    "'--nonsense', '', 'Unknown option'",
  })
  void mistakesTakeOneLine(String option, String value, String message) {
    Command command = value.isEmpty() ? races(option) : races(option, value);
    assertThat(command.err().lines()).singleElement().asString().startsWith("check: ");
    assertThat(command.err()).contains(message);
    assertThat(command.out()).isEmpty();
    assertThat(command.exit()).isEqualTo(Exit.USAGE);
  }

  @Test
  void jarsThatAreNone() throws IOException {
    assertUsage(Command.of(), "which tests? Name a jar or class directory with --jar");
    assertUsage(Command.of("--jar", "no.jar"), "--jar: no such file: no.jar");
    Path text = Files.writeString(dir.resolve("text.jar"), "text");
    assertUsage(Command.of("--jar", text.toString()), "--jar: not a jar: " + text);
    assertUsage(Command.of("--jar", dir.toString()), "no JCStress tests in [" + dir + "]: ");
    assertUsage(Command.of("--jar", Suites.jcstress().toString()), "no JCStress tests in ");
  }

  @Test
  void seenThatIsNoMap() throws IOException {
    Path seen = Files.writeString(dir.resolve("seen.json"), "[1");
    assertUsage(races("--seen", seen.toString()), "not a JSON map");
  }

  @Test
  void jsonThatCannotBeWritten() {
    Command command = races("-t", "races.Actors", "--json", dir.resolve("no/a.json").toString());
    assertThat(command.exit()).isEqualTo(Exit.INFRASTRUCTURE);
    assertThat(command.err().lines()).singleElement().asString().contains("a.json");
  }

  @Test
  void helpNamesTheExitCodes() {
    Command help = Command.of("--help");
    assertThat(help.out()).contains("--replay", "Exit codes:");
    assertThat(help.exit()).isEqualTo(Exit.CLEAN);
  }

  private static void assertUsage(Command command, String message) {
    assertThat(command.err().lines()).singleElement().asString().contains(message);
    assertThat(command.exit()).isEqualTo(Exit.USAGE);
  }

  private static Command races(String... args) {
    return Command.onRaces(args);
  }
}
