// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.check.axioms;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.pagetorture.check.litmus.Instruction.Update;
import org.pagetorture.check.litmus.Instruction.Write;
import org.pagetorture.check.litmus.Litmus;

/// Every candidate execution of a program: a trace of each thread, a write for each read, an order
/// for the writes of each location.
public final class Candidates {
  private final Litmus litmus;
  private final SortedSet<String> outcomes = new TreeSet<>();
  private final SortedSet<String> unforeseen = new TreeSet<>();
  private long executions;

  private Candidates(Litmus litmus) {
    this.litmus = litmus;
  }

  /// What the Java memory model allows of them.
  public static Candidates jmm(Litmus litmus) {
    Candidates candidates = new Candidates(litmus);
    candidates.combine(candidates.traces(), List.of());
    return candidates;
  }

  /// Every final state.
  public SortedSet<String> outcomes() {
    return outcomes;
  }

  /// Every final state in which no read takes a write that might depend on it.
  public SortedSet<String> unforeseen() {
    return unforeseen;
  }

  /// How many there are.
  public long executions() {
    return executions;
  }

  /// The traces of each thread, for the values that some trace writes: a least fixpoint, which
  /// ends because no value takes more writes to come about than the program has.
  private List<List<Trace>> traces() {
    List<SortedSet<Integer>> values =
        litmus.locations().stream()
            .<SortedSet<Integer>>map(v -> new TreeSet<>(List.of(v.initial())))
            .toList();
    long writes =
        litmus.threads().stream()
            .flatMap(code -> code.instructions().stream())
            .filter(i -> i instanceof Write || i instanceof Update)
            .count();
    for (long i = 0; i < writes; i++) {
      traces(values).forEach(traces -> traces.forEach(trace -> addWritten(trace, values)));
    }
    return traces(values);
  }

  private static void addWritten(Trace trace, List<SortedSet<Integer>> values) {
    for (Event event : trace.events()) {
      Integer written = event.written();
      if (written != null) {
        values.get(event.location()).add(written);
      }
    }
  }

  private List<List<Trace>> traces(List<SortedSet<Integer>> values) {
    List<List<Trace>> traces = new ArrayList<>();
    for (int thread = 0; thread < litmus.threads().size(); thread++) {
      traces.add(Trace.of(thread, litmus.threads().get(thread), values));
    }
    return traces;
  }

  private void combine(List<List<Trace>> left, List<Trace> chosen) {
    if (left.isEmpty()) {
      judge(chosen);
      return;
    }
    for (Trace trace : left.getFirst()) {
      List<Trace> more = new ArrayList<>(chosen);
      more.add(trace);
      combine(left.subList(1, left.size()), more);
    }
  }

  private void judge(List<Trace> traces) {
    List<Event> events = new ArrayList<>();
    for (int location = 0; location < litmus.locations().size(); location++) {
      events.add(Event.initial(location, litmus.locations().get(location).initial()));
    }
    traces.forEach(trace -> events.addAll(trace.events()));
    int[][] registers =
        traces.stream()
            .map(trace -> trace.registers().stream().mapToInt(Integer::intValue).toArray())
            .toArray(int[][]::new);
    new Candidate(events, litmus.locations().size())
        .forEachAllowed(
            (memory, foresees) -> {
              String state = litmus.state(registers, memory);
              outcomes.add(state);
              if (!foresees) {
                unforeseen.add(state);
              }
              executions++;
            });
  }
}
