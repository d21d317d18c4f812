// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.results.compare;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.pagetorture.results.orderings.Judged;
import org.pagetorture.results.orderings.Judgement;
import org.pagetorture.results.orderings.Weakenings;

/// An ordering of which two runs say different things: whether it is needed, and under which model.
///
/// @param because what fails without it, or does in its place, in the later run
public record NeedChange(
    String id, String label, String at, String from, String to, String because) {

  static List<NeedChange> of(Weakenings here, Weakenings there, Pattern filter) {
    Judgement later = new Judgement(there);
    return new Judgement(here)
        .orderings().stream()
            .filter(j -> filter.matcher(j.site().id()).find())
            .flatMap(from -> later.of(from.site().id()).stream().flatMap(to -> change(from, to)))
            .toList();
  }

  private static Stream<NeedChange> change(Judged from, Judged to) {
    return from.verdict().equals(to.verdict())
        ? Stream.empty()
        : Stream.of(
            new NeedChange(
                to.site().id(),
                to.label(),
                to.site().at(),
                from.verdict(),
                to.verdict(),
                to.need().because()));
  }

  /// How many orderings both runs have.
  static int common(Weakenings here, Weakenings there, Pattern filter) {
    Judgement later = new Judgement(there);
    return (int)
        new Judgement(here)
            .orderings().stream()
                .filter(j -> filter.matcher(j.site().id()).find())
                .filter(j -> later.of(j.site().id()).isPresent())
                .count();
  }

  /// Its label, and else its place.
  @JsonProperty
  public String what() {
    return label.isEmpty() ? at : label + " " + at;
  }
}
