// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.results.merge;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;
import static org.pagetorture.results.record.Outcome.Expect.FORBIDDEN;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.stream.Stream;
import org.pagetorture.results.bench.BenchRecord;
import org.pagetorture.results.bench.BenchRun;
import org.pagetorture.results.record.Checked;
import org.pagetorture.results.record.Checked.Answer;
import org.pagetorture.results.record.Fork;
import org.pagetorture.results.record.Json;

/// Which of two accounts of the same thing is kept: whichever of them comes first.
public final class Best {
  /// A break is never dropped for what is no break.
  private static final Comparator<Fork> FORKS =
      comparing((Fork f) -> f.count(FORBIDDEN) > 0)
          .thenComparing(f -> f.status() == Fork.Status.NORMAL)
          .thenComparingLong(Fork::samples)
          .thenComparing(Fork::started)
          .thenComparing(Json.MAPPER::writeValueAsString);

  /// What is decided comes before what is not, and what speaks against a variant before what does
  /// not.
  private static final Comparator<Checked> ANSWERS =
      comparing((Checked c) -> c.status() == Checked.Status.decided)
          .thenComparing(c -> c.verdict() == Answer.refuted)
          .thenComparingInt(c -> c.errors().size())
          .thenComparingLong(Checked::executions)
          .thenComparing(Json.MAPPER::writeValueAsString);

  private static final Comparator<BenchRecord> BENCHES =
      comparingInt((BenchRecord b) -> b.forks().size())
          .thenComparing(b -> b.run().map(BenchRun::started).orElse(""))
          .thenComparing(b -> Json.array(b.forks()).toString());

  private Best() {}

  static Fork fork(Fork one, Fork other) {
    return BinaryOperator.maxBy(FORKS).apply(one, other);
  }

  static Checked answer(Checked one, Checked other) {
    return BinaryOperator.maxBy(ANSWERS).apply(one, other);
  }

  /// The benchmarks with the most forks: those of several machines do not add up.
  public static Optional<BenchRecord> bench(Collection<BenchRecord> records) {
    return records.stream().filter(b -> b.run().isPresent()).max(BENCHES);
  }

  /// Whether nothing of other benchmarks is better than what was kept.
  public static boolean holds(Optional<BenchRecord> kept, BenchRecord other) {
    List<BenchRecord> both = Stream.concat(kept.stream(), Stream.of(other)).toList();
    return bench(both).map(BenchRecord::forks).equals(kept.map(BenchRecord::forks));
  }
}
