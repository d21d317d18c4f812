// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.results;

import static org.pagetorture.results.record.Outcome.Expect.ACCEPTABLE;
import static org.pagetorture.results.record.Outcome.Expect.ACCEPTABLE_INTERESTING;
import static org.pagetorture.results.record.Outcome.Expect.FORBIDDEN;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pagetorture.results.record.End;
import org.pagetorture.results.record.Fork;
import org.pagetorture.results.record.Fork.Status;
import org.pagetorture.results.record.Hardware;
import org.pagetorture.results.record.Hardware.Cache;
import org.pagetorture.results.record.Json;
import org.pagetorture.results.record.Line;
import org.pagetorture.results.record.Outcome;
import org.pagetorture.results.record.Run;
import org.pagetorture.results.record.RunRecord;
import org.pagetorture.results.record.Shard;
import org.pagetorture.results.record.Variant;
import org.pagetorture.results.record.Variant.JvmFinding;
import org.pagetorture.results.record.Variant.Needs;

/// A record made by hand, one line after another.
public final class Fixture {
  private static final String NATIVE = "--enable-native-access=ALL-UNNAMED";

  private static final Hardware HARDWARE =
      new Hardware("model 1", 1L << 34, 1, 2, 1, 1, List.of(new Cache(2, "Unified", 512, 1, 2)));

  private final List<Line> lines = new ArrayList<>();

  /// A run on JDK 25.0.3, on x86.
  public Fixture() {
    this("25.0.3", "amd64");
  }

  public Fixture(String jdk, String arch) {
    this(jdk, arch, 300_000);
  }

  /// A run whose budget is that many milliseconds.
  public Fixture(String jdk, String arch, long budgetMs) {
    lines.add(
        new Run(
            1,
            "2026-03-04T14:15:02Z",
            "0123abc",
            "stress",
            "",
            "default",
            budgetMs,
            17,
            Shard.WHOLE,
            null,
            List.of(),
            new Run.Jdk(
                jdk,
                "Eclipse Adoptium",
                "OpenJDK 64-Bit Server VM",
                "/opt/jdk",
                "JDK_JAVA_OPTIONS=-Xint"),
            List.of(),
            new Run.Machine("AMD EPYC", 2, "6.12.0", "Linux", arch, "KVM", HARDWARE),
            "available",
            false));
  }

  /// The same run as that part of the plan, begun at a time of day.
  public Fixture part(long seed, String shard, String time) {
    Run run = (Run) lines.getFirst();
    lines.set(
        0,
        new Run(
            run.schema(),
            "2026-03-04T" + time + "Z",
            run.commit(),
            run.args(),
            run.filter(),
            run.preset(),
            run.budgetMs(),
            seed,
            Shard.of(shard),
            run.forks(),
            run.modes(),
            run.jdk(),
            run.jvmArgs(),
            run.machine(),
            run.membarrier(),
            run.resumed()));
    return this;
  }

  public static String name(String race, String variant) {
    return "org.pagetorture.stress.dax." + race + "." + variant;
  }

  public Fixture sound(String race, String variant) {
    return variant("dax", race, variant, null, null);
  }

  public Fixture busted(String race, String variant, Needs needs) {
    return variant("dax", race, variant, needs, null);
  }

  public Fixture variant(
      String group,
      String race,
      String variant,
      @Nullable Needs needs,
      @Nullable JvmFinding finding) {
    lines.add(
        new Variant(
            "org.pagetorture.stress.%s.%s.%s".formatted(group, race, variant),
            group,
            race,
            variant,
            List.of("F2"),
            needs,
            finding,
            null,
            List.of("gup", "truncate"),
            List.of(new Outcome("", FORBIDDEN, 0, "pinned and freed"))));
    return this;
  }

  /// A fork of the variant that was added last, in C2+C2: `interesting` and `forbidden` of `n`.
  public Fixture fork(long n, long interesting, long forbidden) {
    return fork("C2+C2", Status.NORMAL, n, interesting, forbidden);
  }

  public Fixture fork(String modes, Status status, long n, long interesting, long forbidden) {
    String name =
        lines.reversed().stream()
            .flatMap(l -> l instanceof Variant v ? List.of(v.name()).stream() : null)
            .findFirst()
            .orElseThrow();
    List<Outcome> seen = new ArrayList<>();
    add(seen, new Outcome("false, true", ACCEPTABLE, n - interesting - forbidden, "truncate won"));
    add(seen, new Outcome("true, true", ACCEPTABLE_INTERESTING, interesting, "nobody waits"));
    add(seen, new Outcome("true, true", FORBIDDEN, forbidden, "pinned and freed"));
    lines.add(
        new Fork(
            name + "#" + modes + "##" + lines.size(),
            name,
            modes,
            modes.equals("VM") ? List.of(NATIVE, "-Xint", "-Da='b'") : List.of(NATIVE),
            1000,
            5,
            256,
            40,
            "THREAD_YIELD",
            status,
            n,
            seen,
            "2026-03-04T14:15:03Z",
            3_600,
            0.01,
            0.02,
            status == Status.NORMAL ? List.of() : List.of("it went wrong"),
            List.of()));
    return this;
  }

  private static void add(List<Outcome> outcomes, Outcome outcome) {
    if (outcome.count() > 0) {
      outcomes.add(outcome);
    }
  }

  public Fixture end(End.Reason reason, End.Left... left) {
    return add(new End("2026-03-04T14:20:02Z", reason, List.of(left)));
  }

  public Fixture add(Line line) {
    lines.add(line);
    return this;
  }

  public RunRecord record() {
    RunRecord record = new RunRecord();
    lines.forEach(record::add);
    return record;
  }

  /// The lines as the runner writes them.
  public String jsonl() {
    return lines.stream()
        .map(Json.MAPPER::writeValueAsString)
        .collect(Collectors.joining("\n", "", "\n"));
  }
}
