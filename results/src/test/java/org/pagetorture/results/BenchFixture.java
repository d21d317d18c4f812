// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.results;

import static java.util.stream.Collectors.joining;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.DoubleStream;
import org.HdrHistogram.Histogram;
import org.pagetorture.results.bench.BenchEnd;
import org.pagetorture.results.bench.BenchFork;
import org.pagetorture.results.bench.BenchFork.Status;
import org.pagetorture.results.bench.BenchLine;
import org.pagetorture.results.bench.BenchRecord;
import org.pagetorture.results.bench.BenchRun;
import org.pagetorture.results.bench.Benchmark;
import org.pagetorture.results.bench.Benchmark.Origin;
import org.pagetorture.results.record.End.Reason;
import org.pagetorture.results.record.Json;
import org.pagetorture.results.record.Run;

/// A run of the benchmarks that never ran: forks that vary as real ones do.
///
/// The machine drifts from round to round, each fork settles at a speed of its own, and iterations
/// scatter about it.
public final class BenchFixture {
  private static final int ITERATIONS = 12;
  private static final long WALL = 5_000_000;

  private final Random random;
  private final int rounds;
  private final double[] drift;
  private final List<BenchLine> lines = new ArrayList<>();

  /// Forks in so many rounds, drawn from a seed.
  public BenchFixture(int rounds, long seed) {
    this.random = new Random(seed);
    this.rounds = rounds;
    this.drift = random.doubles(rounds).map(d -> 1 + 0.04 * d).toArray();
    lines.add(
        new BenchRun(
            1,
            "2026-03-04T14:15:02Z",
            false,
            "0123abc",
            "bench",
            1_800_000,
            rounds,
            17,
            new Run.Jdk("25.0.3", "Eclipse Adoptium", "OpenJDK 64-Bit Server VM", "/opt/jdk"),
            List.of(),
            new Run.Machine("AMD EPYC", 2, "6.12.0", "Linux", "amd64", "KVM"),
            "available",
            "1.37",
            "gcc 12.2.0 -O2",
            "0.13.2"));
  }

  /// A run with something in every table.
  public static BenchFixture full(int rounds) {
    BenchFixture fixture = new BenchFixture(rounds, 5);
    String gup = fixture.add("GupBench", "baseline", Map.of(), 1, 4.2, "", "");
    String truncate = fixture.add("TruncateBench", "baseline", Map.of(), 1, 6, "", "");
    double cost = 4.4;
    for (String strategy : List.of("BreakLayouts", "SplitCountXadd", "MembarrierGup", "RcuFence")) {
      Map<String, String> by = Map.of("strategy", strategy);
      fixture.add("GupBench", "gup", by, 1, cost, gup, "");
      fixture.add("GupBench", "unpin", by, 1, cost / 2, gup, "");
      fixture.add("GupBench", "pinUnpin", by, 2, cost * 4, gup, "");
      fixture.add("TruncateBench", "idle", by, 1, cost * cost, truncate, "");
      fixture.add("TruncateBench", "justUnpinned", by, 1, cost * cost + 5, truncate, "");
      String quiet =
          fixture.group(
              "StolenBench", "quiet", by, Map.of("quietReader", 4.0, "nothing", 60.0), "");
      fixture.group(
          "StolenBench", "stolen", by, Map.of("reader", 5.0, "truncate", cost * 100), quiet);
      cost *= 1.4;
    }
    String c = fixture.add("c", "get_put", Map.of(), 1, 4.1, "", "");
    String refcount = fixture.add("RefcountBench", "baseline", Map.of(), 1, 4.2, "", c);
    fixture.add("RefcountBench", "getPut", Map.of(), 1, 4.2, refcount, c);
    fixture.add("RefcountBench", "tryGetPut", Map.of(), 1, 5.3, refcount, "");
    for (int threads = 1; threads <= 2; threads++) {
      String fault = fixture.add("FaultBench", "baseline", Map.of(), threads, 20, "", "");
      fixture.add("FaultBench", "found", Map.of("path", "Locked"), threads, 29, fault, "");
      fixture.add("FaultBench", "found", Map.of("path", "Unlocked"), threads, 20, fault, "");
    }
    for (String truncates : List.of("0", "50")) {
      fixture.group(
          "MixBench",
          "mix",
          sorted(Map.of("strategy", "BreakLayouts", "truncates", truncates)),
          Map.of("gup", 6.0, "truncate", 40.0),
          "");
    }
    return fixture.latency("LatencyBench", "synchronize");
  }

  /// Adds a configuration that takes so many nanoseconds, and its forks. Returns its id.
  public String add(
      String subject,
      String method,
      Map<String, String> params,
      int threads,
      double ns,
      String baseline,
      String twin) {
    Benchmark b = benchmark(subject, method, params, threads, baseline, twin);
    for (int round = 1; round <= rounds; round++) {
      lines.add(fork(b.id(), round, scores(ns, round), Map.of(), Map.of()));
    }
    return b.id();
  }

  private String group(
      String subject,
      String method,
      Map<String, String> params,
      Map<String, Double> parts,
      String baseline) {
    Benchmark b = benchmark(subject, method, params, 2, baseline, "");
    for (int round = 1; round <= rounds; round++) {
      Map<String, List<Double>> scores = new LinkedHashMap<>();
      for (Map.Entry<String, Double> part : sorted(parts).entrySet()) {
        scores.put(part.getKey(), scores(part.getValue(), round));
      }
      lines.add(fork(b.id(), round, scores(9, round), scores, Map.of()));
    }
    return b.id();
  }

  /// In an order that is the same in each JVM.
  private static <V> Map<String, V> sorted(Map<String, V> map) {
    return new LinkedHashMap<>(new TreeMap<>(map));
  }

  private BenchFixture latency(String subject, String method) {
    Benchmark b = benchmark(subject, method, Map.of("flavour", "Fence"), 1, "", "");
    for (int round = 1; round <= rounds; round++) {
      Histogram histogram = new Histogram(3);
      random
          .doubles(2_000)
          .forEach(d -> histogram.recordValue((long) (100 / (1 - d + 1e-5)) + 100));
      ByteBuffer bytes = ByteBuffer.allocate(histogram.getNeededByteBufferCapacity());
      int length = histogram.encodeIntoCompressedByteBuffer(bytes);
      String text =
          Base64.getEncoder().encodeToString(java.util.Arrays.copyOf(bytes.array(), length));
      lines.add(fork(b.id(), round, scores(300, round), Map.of(), Map.of(method, text)));
    }
    return this;
  }

  private Benchmark benchmark(
      String subject,
      String method,
      Map<String, String> params,
      int threads,
      String baseline,
      String twin) {
    String values =
        params.isEmpty()
            ? ""
            : params.entrySet().stream().map(Map.Entry::toString).collect(joining(",", ":", ""));
    Benchmark b =
        new Benchmark(
            "%s.%s%s@%d".formatted(subject, method, values, threads),
            subject,
            method,
            params,
            threads,
            subject.equals("c") ? Origin.c : Origin.jmh,
            "ns/op",
            baseline,
            twin);
    lines.add(b);
    return b;
  }

  private List<Double> scores(double ns, int round) {
    double fork = ns * drift[round - 1] * (1 + 0.03 * random.nextGaussian());
    return DoubleStream.generate(() -> fork * (1 + 0.01 * random.nextGaussian()))
        .limit(ITERATIONS)
        .boxed()
        .toList();
  }

  private static BenchFork fork(
      String id,
      int round,
      List<Double> scores,
      Map<String, List<Double>> parts,
      Map<String, String> latency) {
    return new BenchFork(
        id,
        round,
        Status.ok,
        "2026-03-04T14:15:03Z",
        812,
        scores,
        Collections.nCopies(scores.size(), 10_000L),
        Collections.nCopies(scores.size(), WALL),
        Collections.nCopies(scores.size(), 0L),
        parts,
        latency,
        "");
  }

  /// Changes the forks of a configuration.
  public BenchFixture forks(String id, UnaryOperator<BenchFork> change) {
    lines.replaceAll(l -> l instanceof BenchFork f && f.id().equals(id) ? change.apply(f) : l);
    return this;
  }

  public static BenchFork failed(BenchFork f, String message) {
    return new BenchFork(
        f.id(),
        f.round(),
        Status.failed,
        f.started(),
        f.wallMs(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        Map.of(),
        Map.of(),
        message);
  }

  /// The same fork, whose threads waited so long in each iteration.
  public static BenchFork waited(BenchFork f, long ns) {
    return new BenchFork(
        f.id(),
        f.round(),
        f.status(),
        f.started(),
        f.wallMs(),
        f.scores(),
        Collections.nCopies(f.scores().size(), ns),
        f.wallNs(),
        f.stealTicks(),
        f.parts(),
        f.latency(),
        f.message());
  }

  public static BenchFork withLatency(BenchFork f, String encoded) {
    return new BenchFork(
        f.id(),
        f.round(),
        f.status(),
        f.started(),
        f.wallMs(),
        f.scores(),
        f.waitNs(),
        f.wallNs(),
        f.stealTicks(),
        f.parts(),
        Map.of("synchronize", encoded),
        f.message());
  }

  public BenchFixture end(Reason reason, BenchEnd.Left... left) {
    return add(new BenchEnd("2026-03-04T14:45:02Z", reason, List.of(left)));
  }

  public BenchFixture add(BenchLine line) {
    lines.add(line);
    return this;
  }

  public BenchRecord record() {
    BenchRecord record = new BenchRecord();
    lines.forEach(record::add);
    return record;
  }

  /// The lines as the runner writes them.
  public String jsonl() {
    return lines.stream().map(Json.MAPPER::writeValueAsString).collect(joining("\n", "", "\n"));
  }
}
