// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.results.verdict;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pagetorture.results.record.Fork;
import org.pagetorture.results.record.Run;
import org.pagetorture.results.record.RunRecord;
import org.pagetorture.results.stats.Figures;

/// A record's verdicts as JUnit's reports have them: a suite a race, a test case a variant.
///
/// A pass is only what holds, or was shown. What breaks is a failure, what crashed or took too long
/// an error; and skipped is what says nothing, or is a known finding against the JVM.
public final class JUnitXml {
  private final RunRecord record;
  private final Xml xml = new Xml();

  private JUnitXml(RunRecord record) {
    this.record = record;
  }

  /// What a test case comes to, by the name of its element.
  private enum Result {
    passed,
    failure,
    error,
    skipped;

    static Result of(Judged judged) {
      if (judged.isBreak()) {
        return failure;
      }
      if (judged.verdict().isFailure()) {
        return error;
      }
      boolean known = judged.proof() != null && judged.proof().known();
      return switch (judged.verdict().word()) {
        case HOLDS, SHOWN -> known ? skipped : passed;
        default -> skipped;
      };
    }
  }

  /// The report, in UTF-8.
  public static byte[] bytes(RunRecord record, List<Judged> verdicts) {
    return new JUnitXml(record).write(verdicts);
  }

  private byte[] write(List<Judged> verdicts) {
    xml.start("testsuites").attribute("name", "pagetorture");
    counts(verdicts);
    verdicts.stream()
        .collect(groupingBy(j -> j.variant().question(), LinkedHashMap::new, toList()))
        .forEach(this::suite);
    return xml.end().bytes();
  }

  private void counts(List<Judged> verdicts) {
    Map<Result, Long> counts = verdicts.stream().collect(groupingBy(Result::of, counting()));
    xml.attribute("tests", verdicts.size())
        .attribute("failures", counts.getOrDefault(Result.failure, 0L))
        .attribute("errors", counts.getOrDefault(Result.error, 0L))
        .attribute("skipped", counts.getOrDefault(Result.skipped, 0L))
        .attribute("time", seconds(verdicts));
  }

  private String seconds(List<Judged> verdicts) {
    long millis =
        verdicts.stream()
            .flatMap(j -> record.forksOf(j.variant().name()).stream())
            .mapToLong(Fork::wallMs)
            .sum();
    return String.format(Locale.ROOT, "%.3f", millis / 1e3);
  }

  private void suite(String race, List<Judged> verdicts) {
    xml.start("testsuite").attribute("name", race);
    counts(verdicts);
    record.run().ifPresent(this::origin);
    verdicts.forEach(this::testCase);
    xml.end();
  }

  /// When and where it ran.
  private void origin(Run run) {
    if (!run.started().isEmpty()) {
      // In UTC, which these reports do not say.
      xml.attribute("timestamp", run.started().replaceFirst("(\\.\\d+)?Z$", ""));
    }
    xml.start("properties");
    property("cpu", run.machine().cpu());
    property("jdk", run.jdk().version());
    property("commit", run.commit());
    xml.end();
  }

  private void property(String name, String value) {
    xml.start("property").attribute("name", name).attribute("value", value).end();
  }

  private void testCase(Judged judged) {
    String name = judged.variant().name();
    xml.start("testcase")
        .attribute("classname", name.substring(0, Math.max(0, name.lastIndexOf('.'))))
        .attribute("name", judged.variant().variant())
        .attribute("time", seconds(List.of(judged)));
    Result result = Result.of(judged);
    if (result != Result.passed) {
      List<String> lines = why(judged);
      xml.start(result.name()).attribute("message", lines.getFirst());
      if (result != Result.skipped) {
        addRepeat(judged.verdict().repeat(), lines);
        addRepeat(judged.proof() == null ? null : judged.proof().repeat(), lines);
        xml.attribute("type", judged.verdict().word()).text(String.join("\n", lines));
      }
      xml.end();
    }
    xml.start("system-out").text(figures(judged)).end();
    xml.end();
  }

  /// What is wrong or missing, the most important first.
  private static List<String> why(Judged judged) {
    List<String> lines = new ArrayList<>();
    Verdict verdict = judged.verdict();
    lines.add(verdict.word() + (verdict.why().isEmpty() ? "" : ": " + verdict.why()));
    Proof proof = judged.proof();
    if (proof != null && proof.repeat() != null) {
      String errors = String.join("; ", proof.errors());
      lines.add(
          proof.isBreak() && !verdict.isBreak() ? 0 : 1,
          "checker: %s; %s".formatted(proof, errors));
    }
    return lines;
  }

  private static void addRepeat(@Nullable String command, List<String> lines) {
    if (command != null) {
      lines.add("repeat: " + command);
    }
  }

  private String figures(Judged judged) {
    Verdict verdict = judged.verdict();
    Proof proof = judged.proof();
    return "%s %s\nhazard: seen %d times in %d samples of %s\nchecker: %s\n"
        .formatted(
            verdict.word(),
            verdict.figure(),
            verdict.hazard().seen(),
            verdict.hazard().samples(),
            Figures.of(record.forksOf(judged.variant().name()).size(), "fork"),
            proof == null
                ? "no answer"
                : proof.reason().isEmpty() ? proof : proof + ": " + proof.reason());
  }
}
