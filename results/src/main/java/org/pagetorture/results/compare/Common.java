// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.results.compare;

/// How much two runs have in common, so that it can be compared.
///
/// @param proofs the variants that both checkers were asked about
/// @param outcomes the outcomes that either saw of the variants of both
/// @param rates outcomes and configurations that both saw
/// @param sameCounts whether all outcomes were seen as often
public record Common(
    int verdicts,
    int proofs,
    int outcomes,
    int rates,
    int benchmarks,
    int orderings,
    boolean sameCounts) {

  static Common of(Side here, Side there, int rates, int benchmarks, int orderings) {
    return new Common(
        (int) here.common(there).count(),
        (int) here.common(there).filter(j -> j.proof() != null && there.isChecked(j)).count(),
        new Outcomes(here, there).count(),
        rates,
        benchmarks,
        orderings,
        here.common(there).allMatch(j -> here.counts(j).equals(there.counts(j))));
  }

  boolean isNothing() {
    return verdicts == 0 && benchmarks == 0 && orderings == 0;
  }
}
