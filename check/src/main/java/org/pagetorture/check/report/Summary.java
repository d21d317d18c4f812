// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.check.report;

import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import org.pagetorture.check.explore.Exploration;
import org.pagetorture.check.verdict.Judgement;
import org.pagetorture.check.verdict.Status;
import org.pagetorture.check.verdict.Verdict;

/// What a run comes to: counts of its tests and of their executions.
///
/// @param crashed tests on which the checker itself failed; they count as unsupported as well
/// @param wrong tests with something wrong
public record Summary(
    long tests,
    long decided,
    long bounded,
    long unsupported,
    long crashed,
    long proved,
    long refuted,
    long wrong,
    long executions,
    long blocked,
    long discarded) {

  /// Counts.
  public static Summary of(List<Judgement> all) {
    return new Summary(
        all.size(),
        count(all, j -> j.checked().status() == Status.DECIDED),
        count(all, j -> j.checked().status() == Status.BOUNDED),
        count(all, j -> j.checked().status() == Status.UNSUPPORTED),
        count(all, j -> j.checked().isCrash()),
        count(all, j -> j.verdict() == Verdict.PROVED),
        count(all, j -> j.verdict() == Verdict.REFUTED),
        count(all, Judgement::hasErrors),
        sum(all, Exploration::executions),
        sum(all, Exploration::blocked),
        sum(all, Exploration::discarded));
  }

  private static long count(List<Judgement> all, Predicate<Judgement> which) {
    return all.stream().filter(which).count();
  }

  private static long sum(List<Judgement> all, ToLongFunction<Exploration> figure) {
    return all.stream().mapToLong(j -> j.checked().sum(figure)).sum();
  }

  /// How much of what was explored came to nothing, from 0 to 1.
  public double redundant() {
    long explored = executions + blocked + discarded;
    return explored == 0 ? 0 : (double) discarded / explored;
  }

  /// How many executions there were in a second.
  public double perSecond(long millis) {
    return millis == 0 ? 0 : executions * 1000.0 / millis;
  }
}
