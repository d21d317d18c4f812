// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.check.explore;

import java.util.TreeMap;
import java.util.function.Predicate;

/// Explores every execution of a program under a memory model.
public final class Explorer {
  private final Program program;
  private final Consistency model;
  private final Limits limits;
  private final Variables variables = new Variables();
  private final long deadline;
  private Promises promises;

  /// Whether the observer has seen enough.
  private boolean isStopped;

  private Explorer(Program program, Consistency model, Limits limits) {
    this.program = program;
    this.model = model;
    this.limits = limits;
    deadline = System.nanoTime() + limits.millis() * 1_000_000;
    promises = Promises.none();
  }

  /// Explores every execution of a program under a model.
  public static Exploration explore(Program program, Consistency model, Limits limits) {
    return explore(program, model, limits, _ -> false);
  }

  /// Explores until an execution has an outcome that is enough to know.
  public static Exploration explore(
      Program program, Consistency model, Limits limits, Predicate<String> isEnough) {
    try {
      return new Explorer(program, model, limits).run((_, outcome, _) -> !isEnough.test(outcome));
    } catch (Unsupported e) {
      return new Exploration(new TreeMap<>(), 0, 0, 0, null, e.getMessage());
    }
  }

  /// Explores until the execution of that number, and shows it.
  ///
  /// @param number as [Exploration.Found#first()] counts
  /// @throws IllegalArgumentException if there are fewer, or the program cannot be explored
  public static Witness witness(Program program, Consistency model, Limits limits, long number) {
    Explorer explorer = new Explorer(program, model, limits);
    Witness[] witness = new Witness[1];
    try {
      explorer.run(
          (graph, outcome, complete) -> {
            if (complete == number) {
              witness[0] = explorer.show(graph, outcome);
            }
            return complete < number;
          });
    } catch (Unsupported e) {
      throw new IllegalArgumentException(e.getMessage(), e);
    }
    if (witness[0] == null) {
      throw new IllegalArgumentException("there is no execution " + number);
    }
    return witness[0];
  }

  private Witness show(Graph graph, String outcome) {
    Search again = new Search(program, model, limits, variables, promises, deadline);
    return new Explanation(graph, again.places(graph)).witness(outcome);
  }

  private Exploration run(Search.Observer observer) {
    while (true) {
      Exploration found = search(observer);
      Promises next = found.bound() == null && !isStopped ? promises.next() : null;
      if (next == null) {
        return found;
      }
      promises = next;
    }
  }

  private boolean goesOn(Search.Observer observer, Graph graph, String outcome, long number) {
    isStopped = !observer.complete(graph, outcome, number);
    return !isStopped;
  }

  /// One search from the beginning, with the locations known to be shared that are.
  private Exploration search(Search.Observer observer) {
    while (true) {
      Exploration found =
          new Search(program, model, limits, variables, promises, deadline)
              .run((graph, outcome, number) -> goesOn(observer, graph, outcome, number));
      if (found != null) {
        return found;
      }
    }
  }
}
