// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.results.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pagetorture.results.Answers;
import org.pagetorture.results.Fixture;
import org.pagetorture.results.LargeFixture;
import org.pagetorture.results.record.Check;
import org.pagetorture.results.record.Fork.Status;
import org.pagetorture.results.record.Outcome.Expect;
import org.pagetorture.results.record.RunRecord;
import org.pagetorture.results.record.Variant.JvmFinding;
import org.pagetorture.results.record.Variant.Needs;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class JUnitXmlTest {
  private static final String RACE = "GupVsTruncate";

  @TempDir Path dir;

  private Element report(RunRecord record) throws Exception {
    List<Judged> verdicts = new Judge(record, new KnownRates(dir)).verdicts();
    return DocumentBuilderFactory.newDefaultInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(JUnitXml.bytes(record, verdicts)))
        .getDocumentElement();
  }

  private static List<Element> all(Element within, String name) {
    NodeList nodes = within.getElementsByTagName(name);
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < nodes.getLength(); i++) {
      elements.add((Element) nodes.item(i));
    }
    return elements;
  }

  private static Element testCase(Element report, String name) {
    return all(report, "testcase").stream()
        .filter(t -> t.getAttribute("name").equals(name))
        .findFirst()
        .orElseThrow();
  }

  /// The element that says what became of the one test case of that name.
  private static Element result(Element report, String name, String element) {
    Element test = testCase(report, name);
    assertThat(
            all(test, "failure").size() + all(test, "error").size() + all(test, "skipped").size())
        .isEqualTo(1);
    return all(test, element).getFirst();
  }

  private static RunRecord shown(Fixture fixture) {
    return fixture.busted(RACE, "Control", Needs.INTERLEAVING).fork(100, 7, 0).record();
  }

  @Test
  void whatHoldsAndWhatIsShownPass() throws Exception {
    RunRecord record = shown(new Fixture().sound(RACE, "BreakLayouts").fork(1000, 0, 0));
    Element report = report(record);
    assertThat(report.getTagName()).isEqualTo("testsuites");
    Element suite = all(report, "testsuite").getFirst();
    assertThat(suite.getAttribute("name")).isEqualTo("dax.GupVsTruncate");
    assertThat(suite.getAttribute("tests")).isEqualTo("2");
    assertThat(suite.getAttribute("skipped")).isEqualTo("0");
    assertThat(suite.getAttribute("time")).isEqualTo("7.200");
    assertThat(suite.getAttribute("timestamp")).isEqualTo("2026-03-04T14:15:02");
    Element test = testCase(report, "BreakLayouts");
    assertThat(test.getAttribute("classname"))
        .isEqualTo("org.pagetorture.stress.dax.GupVsTruncate");
    assertThat(all(test, "system-out").getFirst().getTextContent())
        .contains("holds < ", "hazard: seen 0 times in 1000 samples of 1 fork");
  }

  @Test
  void aBreakFailsWithTheCommandThatRepeatsIt() throws Exception {
    Element report = report(shown(new Fixture().sound(RACE, "Broken").fork(1000, 0, 3)));
    Element failure = result(report, "Broken", "failure");
    assertThat(failure.getAttribute("message"))
        .isEqualTo("BROKEN: \"true, true\": pinned and freed");
    assertThat(failure.getTextContent()).contains("repeat: ./pagetorture stress -t 'dax\\.Gup");
    assertThat(report.getAttribute("failures")).isEqualTo("1");
  }

  @Test
  void whatTheCheckerRefutesFails() throws Exception {
    RunRecord record = shown(new Fixture().sound(RACE, "Refuted").fork(1000, 0, 0));
    String wrong = "forbidden outcome reachable under TSO: true, true (both)";
    record.add(
        new Check(
            "",
            5,
            List.of(
                Answers.refuted(Fixture.name(RACE, "Refuted"), "tso", Expect.FORBIDDEN, wrong))));
    Element failure = result(report(record), "Refuted", "failure");
    assertThat(failure.getAttribute("message")).isEqualTo("checker: refuted (TSO); " + wrong);
    assertThat(failure.getTextContent()).contains("holds", "repeat: ./pagetorture check -t ");
  }

  @Test
  void nothingThatSaysNothingPasses() throws Exception {
    Fixture fixture = new Fixture().sound(RACE, "NoPower").fork(1000, 0, 0);
    fixture.sound(RACE, "Crashed").fork("C2+C2", Status.VM_ERROR, 0, 0, 0);
    fixture.sound(RACE, "Hung").fork("C2+C2", Status.HUNG, 0, 0, 0);
    fixture.sound(RACE, "NotRun");
    fixture.busted(RACE, "NotShown", Needs.REORDERING).fork(1000, 0, 0);
    JvmFinding finding = new JvmFinding(List.of("25.0.3"), "C2 drops a fence");
    fixture.variant("dax", RACE, "Known", null, finding).fork(1000, 0, 9);
    Element report = report(fixture.record());
    assertThat(result(report, "NoPower", "skipped").getAttribute("message"))
        .startsWith("no power: no busted variant");
    assertThat(result(report, "NotRun", "skipped").getAttribute("message"))
        .isEqualTo("not run: no fork ended");
    assertThat(result(report, "NotShown", "skipped").getAttribute("message"))
        .startsWith("not shown: a machine weaker");
    assertThat(result(report, "Known", "skipped").getAttribute("message"))
        .isEqualTo("BROKEN: known on 25.0.3: C2 drops a fence");
    assertThat(result(report, "Crashed", "error").getAttribute("message"))
        .startsWith("crashed: 1 of 1 forks, C2+C2 VM_ERROR");
    assertThat(result(report, "Hung", "error").getAttribute("type")).isEqualTo("timed out");
    assertThat(report.getAttribute("errors")).isEqualTo("2");
    assertThat(report.getAttribute("skipped")).isEqualTo("4");
  }

  @Test
  void hostileNamesAreText() throws Exception {
    String name = "<script>alert('1')</script>]]>&amp;\"\u0000\u001b\ud800\uffff\ud83d\ude00";
    Element report = report(shown(new Fixture().sound(RACE, name).fork(1000, 0, 3)));
    String seen = "<script>alert('1')</script>]]>&amp;\"\ufffd\ufffd\ufffd\ufffd\ud83d\ude00";
    Element failure = result(report, seen, "failure");
    assertThat(failure.getTextContent()).contains(seen.replace(".", "\\."));
    assertThat(all(report, "script")).isEmpty();
  }

  @Test
  void eachVariantIsOneTestCase() throws Exception {
    RunRecord record = LargeFixture.create().record();
    Element report = report(record);
    assertThat(all(report, "testcase")).hasSameSizeAs(record.variants());
    assertThat(report.getAttribute("tests")).isEqualTo("" + record.variants().size());
  }
}
