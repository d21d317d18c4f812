// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.results.archive;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.function.IntFunction;
import org.pagetorture.results.Answers;
import org.pagetorture.results.Fixture;
import org.pagetorture.results.record.Fork;
import org.pagetorture.results.record.Json;
import org.pagetorture.results.record.Outcome.Expect;
import org.pagetorture.results.record.RunRecord;
import org.pagetorture.results.record.Variant.Needs;
import org.pagetorture.results.verdict.JUnitXml;
import org.pagetorture.results.verdict.Judge;
import org.pagetorture.results.verdict.KnownRates;
import tools.jackson.databind.ObjectWriter;

/// A `run.json` of as many variants as one likes, in the form that runs have: each with an answer
/// of the checker, and with some forks.
final class LargeRun {
  private static final ObjectWriter JSON = Json.MAPPER.writerWithDefaultPrettyPrinter();
  private static final int FORKS = 4;

  private LargeRun() {}

  static void write(Path file, int variants) throws IOException {
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      out.write("{\"schema\":1,\"run\":");
      out.write(JSON.writeValueAsString(variant(0).run().orElseThrow()));
      list(out, ",\"tests\":", variants, i -> variant(i).variants().getFirst());
      list(out, ",\"forks\":", FORKS * variants, i -> fork(i));
      list(
          out,
          ",\"check\":{\"missing\":\"\",\"wallMs\":9,\"tests\":",
          variants,
          i -> Answers.refuted(name(i), "sc", Expect.ACCEPTABLE_INTERESTING));
      out.write("},\"bench\":null,\"end\":null,\"damage\":[]}");
    }
  }

  private static void list(BufferedWriter out, String before, int n, IntFunction<Object> element)
      throws IOException {
    out.write(before);
    out.write("[");
    for (int i = 0; i < n; i++) {
      out.write(i == 0 ? "" : ",");
      out.write(JSON.writeValueAsString(element.apply(i)));
    }
    out.write("]");
  }

  private static String race(int i) {
    return "GupVsTruncate" + i / 10;
  }

  private static String name(int i) {
    return Fixture.name(race(i), "Busted" + i);
  }

  private static RunRecord variant(int i) {
    return new Fixture().busted(race(i), "Busted" + i, Needs.INTERLEAVING).record();
  }

  private static Fork fork(int i) {
    int variant = i / FORKS;
    Fork fork =
        new Fixture()
            .busted(race(variant), "Busted" + variant, Needs.INTERLEAVING)
            .fork(1000 + i, 7, 0)
            .record()
            .forks()
            .getFirst();
    return Json.MAPPER.readValue(
        Json.MAPPER.writeValueAsString(fork).replace("##1", "##" + i).replace("##2", "##" + i),
        Fork.class);
  }

  /// Writes one of so many variants, or reads one and judges it: to be timed from outside.
  public static void main(String[] args) throws IOException {
    Path file = Path.of(args[0]);
    if (args.length > 1) {
      write(file, Integer.parseInt(args[1]));
      return;
    }
    Archive archive = Archive.read(file);
    took("%d forks read, damage %s".formatted(archive.stress().forks().size(), archive.damage()));
    var verdicts = new Judge(archive.stress(), new KnownRates(Path.of("none"))).verdicts();
    took("%d judged".formatted(verdicts.size()));
    took("%d bytes of XML".formatted(JUnitXml.bytes(archive.stress(), verdicts).length));
  }

  private static void took(String what) {
    ProcessHandle.Info here = ProcessHandle.current().info();
    System.out.printf(
        "%s: %d ms after the start, %d ms of CPU time%n",
        what,
        Duration.between(here.startInstant().orElseThrow(), Instant.now()).toMillis(),
        here.totalCpuDuration().orElseThrow().toMillis());
  }
}
