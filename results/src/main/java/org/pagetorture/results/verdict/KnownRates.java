// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.results.verdict;

import static org.pagetorture.results.record.Outcome.Expect.ACCEPTABLE_INTERESTING;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pagetorture.results.record.RecordReader;
import org.pagetorture.results.record.RunRecord;
import org.pagetorture.results.record.Variant;
import org.pagetorture.results.stats.Frequency;

/// How often busted variants were seen to fail in the recorded runs.
///
/// Read on the first question only: most runs ask none.
public final class KnownRates {
  private final Path recorded;
  private @Nullable Map<String, Known> known;

  /// The rates in a directory of runs, whose names begin with their dates.
  public KnownRates(Path recorded) {
    this.recorded = recorded;
  }

  /// How often, and in which run.
  public record Known(Frequency frequency, String run) {}

  /// The rate of a variant in the last run that showed it.
  public Optional<Known> last(String name) {
    if (known == null) {
      known = read();
    }
    return Optional.ofNullable(known.get(name));
  }

  private Map<String, Known> read() {
    Map<String, Known> rates = new HashMap<>();
    for (Path run : runs()) {
      try {
        RunRecord record = RecordReader.readWhole(run.resolve("run.json"));
        for (Variant variant : record.variants()) {
          Frequency frequency =
              Judge.hazard(record.forksOf(variant.name()), ACCEPTABLE_INTERESTING);
          if (variant.isBusted() && frequency.seen() > 0) {
            rates.put(variant.name(), new Known(frequency, run.getFileName().toString()));
          }
        }
      } catch (IOException e) {
        // A record that cannot be read knows no rate.
      }
    }
    return rates;
  }

  private List<Path> runs() {
    if (!Files.isDirectory(recorded)) {
      return List.of();
    }
    try (Stream<Path> runs = Files.list(recorded)) {
      return runs.filter(r -> Files.exists(r.resolve("run.json"))).sorted().toList();
    } catch (IOException e) {
      return List.of();
    }
  }
}
