// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.results.verdict;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.pagetorture.results.record.Outcome.Expect.ACCEPTABLE_INTERESTING;
import static org.pagetorture.results.record.Outcome.Expect.FORBIDDEN;
import static org.pagetorture.results.record.Outcome.Expect.UNKNOWN;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pagetorture.results.record.End;
import org.pagetorture.results.record.Fork;
import org.pagetorture.results.record.Fork.Status;
import org.pagetorture.results.record.Outcome.Expect;
import org.pagetorture.results.record.RunRecord;
import org.pagetorture.results.record.Variant;
import org.pagetorture.results.record.Variant.JvmFinding;
import org.pagetorture.results.stats.Frequency;
import org.pagetorture.results.verdict.Verdict.Word;

/// Gives each variant of a record its verdict, over all its forks.
///
/// The hazard of a sound variant is any forbidden outcome; that of a busted one is the outcome it
/// is there to show. Neither may show an outcome that it does not own up to. What was seen counts
/// even when another fork crashed; what was not seen counts only when none did.
public final class Judge {
  private final RunRecord record;
  private final Needed needed;
  private final Set<String> shown;
  private final Map<String, String> left;

  public Judge(RunRecord record, KnownRates rates) {
    this.record = record;
    this.needed = new Needed(record, rates);
    this.shown =
        record.variants().stream()
            .filter(v -> v.isBusted() && hazard(forks(v), ACCEPTABLE_INTERESTING).seen() > 0)
            .map(Variant::question)
            .collect(toSet());
    this.left =
        record.end().map(End::left).orElse(List.of()).stream()
            .collect(toMap(End.Left::name, End.Left::missing, (first, _) -> first));
  }

  /// The verdicts of all variants, by name: two runs that drew different orders read alike.
  public List<Judged> verdicts() {
    return record.variants().stream()
        .sorted(comparing(Variant::name))
        .map(v -> new Judged(v, verdict(v), proof(v)))
        .toList();
  }

  private @Nullable Proof proof(Variant v) {
    return record.answer(v.name()).map(c -> Proof.of(v, c, isKnown(v))).orElse(null);
  }

  /// The verdict of one variant.
  public Verdict verdict(Variant v) {
    Frequency forbidden = hazard(forks(v), FORBIDDEN);
    if (forbidden.seen() > 0) {
      return broken(v, forbidden);
    }
    Frequency hazard = v.isBusted() ? hazard(forks(v), ACCEPTABLE_INTERESTING) : forbidden;
    if (hazard.seen() > 0) {
      return Verdict.of(Word.SHOWN, hazard, "");
    }
    List<Fork> failed = forks(v).stream().filter(f -> f.status() != Status.NORMAL).toList();
    if (!failed.isEmpty()) {
      boolean crashed = failed.stream().anyMatch(f -> f.status().isCrash());
      return Verdict.of(crashed ? Word.CRASHED : Word.TIMED_OUT, hazard, failure(v, failed));
    }
    if (hazard.samples() == 0) {
      return Verdict.of(Word.NOT_RUN, hazard, missing(v));
    }
    if (!v.isCatalogued()) {
      Frequency graded = v.outcomes().isEmpty() ? new Frequency(0, 0) : hazard;
      return Verdict.of(Word.NO_CONTROL, graded, uncontrolled(v));
    }
    if (v.isBusted()) {
      return Verdict.of(Word.NOT_SHOWN, hazard, needed.toShow(v, forks(v), hazard) + proofOf(v));
    }
    return shown.contains(v.question())
        ? Verdict.of(Word.HOLDS, hazard, "")
        : Verdict.of(Word.NO_POWER, hazard, "no busted variant of its race was shown" + proofOf(v));
  }

  /// What keeps somebody else's test from a verdict.
  private String uncontrolled(Variant v) {
    if (v.outcomes().isEmpty()) {
      return "nobody said how its outcomes are graded";
    }
    String ungraded =
        forks(v).stream()
            .flatMap(f -> f.outcomes().stream())
            .filter(o -> o.expect() == UNKNOWN)
            .map(o -> '"' + o.id() + "\" is seen and not graded; ")
            .distinct()
            .collect(Collectors.joining());
    return ungraded + "no variant is there to fail, so nothing says that a failure would show";
  }

  /// What the checker knows of a variant that the forks leave open, to go on with.
  private String proofOf(Variant v) {
    Proof proof = proof(v);
    return proof == null || !proof.isVerdict() ? "" : "; " + proof + " by the checker";
  }

  /// Whether this JVM is known to break the variant.
  private boolean isKnown(Variant v) {
    return v.jvmFinding() != null && v.jvmFinding().seenOn().contains(jdk());
  }

  private String jdk() {
    return record.run().map(r -> r.jdk().version()).orElse("");
  }

  /// How often the forks saw an outcome of the given grade.
  static Frequency hazard(List<Fork> forks, Expect expect) {
    return new Frequency(
        forks.stream().mapToLong(f -> f.count(expect)).sum(),
        forks.stream().mapToLong(Fork::samples).sum());
  }

  private List<Fork> forks(Variant v) {
    return record.forksOf(v.name());
  }

  private Verdict broken(Variant v, Frequency hazard) {
    JvmFinding finding = v.jvmFinding();
    boolean known = isKnown(v);
    String what =
        forks(v).stream()
            .flatMap(f -> f.outcomes().stream())
            .filter(o -> o.expect() == FORBIDDEN)
            .map(o -> '"' + o.id() + "\": " + o.desc())
            .distinct()
            .collect(Collectors.joining("; "));
    String why =
        finding == null
            ? what
            : known
                ? "known on %s: %s".formatted(jdk(), finding.what())
                : "not known on %s: %s; %s".formatted(jdk(), finding.what(), what);
    String repeat = v.isCatalogued() ? Repeat.command(record, v, forks(v)) : null;
    return Verdict.of(Word.BROKEN, hazard, why, known, repeat);
  }

  private String failure(Variant v, List<Fork> failed) {
    Fork first = failed.getFirst();
    String said =
        first.messages().stream()
            .findFirst()
            .or(() -> first.vmErr().stream().findFirst())
            .map(m -> ": " + m)
            .orElse("");
    return "%d of %d forks, %s %s%s"
        .formatted(failed.size(), forks(v).size(), first.modes(), first.status(), said);
  }

  private String missing(Variant v) {
    return left.getOrDefault(v.name(), "no fork ended");
  }
}
