// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.results.orderings;

import java.util.List;
import java.util.function.Predicate;
import org.pagetorture.results.orderings.Need.Word;

/// How many of some sites are needed, and by what.
///
/// @param all how many there are; each is one of the others
/// @param tso needed on every machine: TSO allows a race to fail without it, or even SC does
/// @param jmm needed where more than TSO is allowed
/// @param hotspot not needed, but for C2's sake
public record Score(
    int all, int tso, int jmm, int notNeeded, int hotspot, int undecided, int notReached) {
  /// That of sites.
  public static Score of(List<Judged> judged) {
    List<Judged> others = judged.stream().filter(j -> !j.isForHotspot()).toList();
    return new Score(
        judged.size(),
        count(others, j -> is(j, Word.NEEDED) && !j.need().model().equals("JMM")),
        count(others, j -> is(j, Word.NEEDED) && j.need().model().equals("JMM")),
        count(others, j -> is(j, Word.NOT_NEEDED)),
        judged.size() - others.size(),
        count(others, j -> is(j, Word.UNDECIDED)),
        count(others, j -> is(j, Word.NOT_REACHED)));
  }

  private static boolean is(Judged judged, Word word) {
    return judged.need().word() == word;
  }

  private static int count(List<Judged> judged, Predicate<Judged> which) {
    return (int) judged.stream().filter(which).count();
  }
}
