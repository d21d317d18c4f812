// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.results.cli;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pagetorture.results.record.RunRecord;
import org.pagetorture.results.verdict.JUnitXml;
import org.pagetorture.results.verdict.Judge;
import org.pagetorture.results.verdict.Judged;
import org.pagetorture.results.verdict.KnownRates;
import org.pagetorture.results.verdict.RunJson;
import tools.jackson.databind.JsonNode;

/// What a record comes to: its verdicts, which are printed and written down beside it.
///
/// @param costs what the benchmarks say, if there are any
/// @param bench the same, as part of the record
record Conclusion(
    RunRecord record,
    List<Judged> verdicts,
    @Nullable BenchReport costs,
    @Nullable JsonNode bench) {
  static final String WHOLE = "run.json";
  private static final String JUNIT = "junit.xml";

  static Conclusion of(
      RunRecord record, KnownRates rates, @Nullable BenchReport costs, @Nullable JsonNode bench) {
    return new Conclusion(record, new Judge(record, rates).verdicts(), costs, bench);
  }

  /// Names the damage, prints the tables or, as JSON, the record, and writes it.
  ///
  /// @param time how long it took, in words
  void publish(String time, Screen stdout, boolean json, boolean verbose, RunDirectory directory) {
    Screen screen = json ? stdout.aside() : stdout;
    record.damage().forEach(d -> screen.error("pagetorture: " + d + "; the line is left out"));
    byte[] whole = RunJson.bytes(record, verdicts, bench);
    if (json) {
      stdout.raw(whole);
    } else {
      new Summary(record, verdicts, screen).print(time, verbose);
      if (costs != null) {
        costs.print();
      }
    }
    // After the table: a full disk does not take it away.
    directory.write(WHOLE, whole);
    directory.write(JUNIT, JUnitXml.bytes(record, verdicts));
    if (!json) {
      screen.print("record: " + RunDirectory.shortened(directory.file(WHOLE)));
    }
  }

  /// Whether a variant is at fault.
  boolean isBroken() {
    return verdicts.stream().anyMatch(Judged::isBreak);
  }

  /// The exit code, given what else went wrong.
  int exit(boolean infrastructure, boolean incomplete) {
    if (isBroken()) {
      return Exit.BROKEN;
    }
    if (infrastructure || verdicts.stream().anyMatch(j -> j.verdict().isFailure())) {
      return Exit.INFRASTRUCTURE;
    }
    return incomplete || verdicts.stream().anyMatch(Judged::isBounded)
        ? Exit.INCOMPLETE
        : Exit.CLEAN;
  }
}
