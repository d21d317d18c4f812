// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.results.compare;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.pagetorture.results.record.Fork;

/// How forks ran that can be expected to have the same rates: compile modes, flags besides those
/// that all forks of their run have, and the length of a stride.
public record Configuration(String modes, List<String> flags, int strideSize) {
  private static final Pattern DRAWN = Pattern.compile("-XX:StressSeed=\\d+");

  static Configuration of(Fork fork, Set<String> common) {
    List<String> own =
        fork.jvmArgs().stream()
            .filter(f -> !common.contains(f) && !DRAWN.matcher(f).matches())
            .toList();
    return new Configuration(fork.modes(), own, fork.strideSize());
  }

  /// The flags that all of these have.
  static Set<String> common(List<Fork> forks) {
    Set<String> common = forks.isEmpty() ? Set.of() : new HashSet<>(forks.getFirst().jvmArgs());
    forks.forEach(f -> common.retainAll(new HashSet<>(f.jvmArgs())));
    return common;
  }

  @Override
  @JsonValue
  public String toString() {
    return flags.isEmpty() ? modes : modes + " " + String.join(" ", flags);
  }
}
