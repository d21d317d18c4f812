// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.results.bench;

import static java.util.stream.Collectors.toMap;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.pagetorture.results.bench.BenchFork.Status;
import org.pagetorture.results.bench.Benchmark.Origin;
import tools.jackson.databind.JsonNode;

/// What JMH writes with `-rf json`, as far as comparing takes it: raw scores of each fork.
///
/// Read is what JMH 1.19 to 1.37 wrote: earlier versions do not name themselves, and later ones may
/// mean something else by the same words. It knows nothing of delays, so no iteration is left out.
final class JmhJson {
  private static final Pattern VERSION = Pattern.compile("1\\.(\\d+)");
  private static final int FIRST = 19;
  private static final int LAST = 37;
  private static final Map<String, Double> NANOSECONDS =
      Map.of("ns/op", 1.0, "us/op", 1e3, "ms/op", 1e6, "s/op", 1e9);

  private JmhJson() {}

  static BenchRecord read(Path file, JsonNode results) throws IOException {
    BenchRecord record = new BenchRecord();
    for (JsonNode result : results) {
      check(file, result.path("jmhVersion").asString(""));
      Benchmark benchmark = benchmark(result);
      JsonNode primary = result.path("primaryMetric");
      List<List<Double>> forks = raw(primary);
      if (!NANOSECONDS.containsKey(primary.path("scoreUnit").asString("")) || forks.isEmpty()) {
        record.addDamage(
            "%s: %s is measured in mode %s, which has no time of each iteration"
                .formatted(file, benchmark.id(), result.path("mode").asString("?")));
        continue;
      }
      record.add(benchmark);
      Map<String, List<List<Double>>> parts = parts(result);
      for (int i = 0; i < forks.size(); i++) {
        record.add(fork(benchmark.id(), i, forks, parts));
      }
    }
    return record;
  }

  private static void check(Path file, String version) throws IOException {
    Matcher m = VERSION.matcher(version);
    if (!m.matches()
        || Integer.parseInt(m.group(1)) < FIRST
        || Integer.parseInt(m.group(1)) > LAST) {
      throw new IOException(
          "%s: written by %s; JSON of JMH 1.%d to 1.%d can be read"
              .formatted(
                  file,
                  version.isEmpty() ? "no JMH, or one before 1.19" : "JMH " + version,
                  FIRST,
                  LAST));
    }
  }

  private static Benchmark benchmark(JsonNode result) {
    String[] names = result.path("benchmark").asString("").split("\\.", -1);
    String method = names[names.length - 1];
    String subject = names.length < 2 ? "" : names[names.length - 2];
    Map<String, String> params = new LinkedHashMap<>();
    result.path("params").forEachEntry((name, value) -> params.put(name, value.asString("")));
    int threads = result.path("threads").asInt(1);
    return new Benchmark(
        Benchmark.id(subject, method, params, threads),
        subject,
        method,
        params,
        threads,
        Origin.jmh,
        "ns/op",
        "",
        "");
  }

  private static BenchFork fork(
      String id, int i, List<List<Double>> forks, Map<String, List<List<Double>>> parts) {
    Map<String, List<Double>> own =
        parts.entrySet().stream()
            .filter(e -> i < e.getValue().size())
            .collect(toMap(Map.Entry::getKey, e -> e.getValue().get(i)));
    return new BenchFork(
        id,
        i + 1,
        Status.ok,
        "",
        0,
        forks.get(i),
        List.of(),
        List.of(),
        List.of(),
        own,
        Map.of(),
        "");
  }

  /// The parts of a group. A profiler's figures stand there too, in other units.
  private static Map<String, List<List<Double>>> parts(JsonNode result) {
    Map<String, List<List<Double>>> parts = new LinkedHashMap<>();
    result
        .path("secondaryMetrics")
        .forEachEntry(
            (name, metric) -> {
              if (NANOSECONDS.containsKey(metric.path("scoreUnit").asString(""))) {
                parts.put(name, raw(metric));
              }
            });
    return parts;
  }

  /// The scores of each fork in nanoseconds; none when there are no raw ones.
  private static List<List<Double>> raw(JsonNode metric) {
    double scale = NANOSECONDS.getOrDefault(metric.path("scoreUnit").asString(""), 1.0);
    List<List<Double>> forks = new ArrayList<>();
    for (JsonNode fork : metric.path("rawData")) {
      forks.add(
          StreamSupport.stream(fork.spliterator(), false)
              .map(score -> score.asDouble(Double.NaN) * scale)
              .toList());
    }
    return forks;
  }
}
