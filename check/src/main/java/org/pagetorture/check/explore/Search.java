// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.check.explore;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Builds executions one after the other. Each is begun with a graph, run to its end with the
/// maximal choice at each new event, and leaves the other choices as graphs to begin with.
final class Search {
  private static final int CLOCK_INTERVAL = 64;

  final Program program;
  final Consistency model;
  final Limits limits;
  final Variables variables;
  final Promises promises;
  private final long deadline;
  private final Deque<Graph> open = new ArrayDeque<>();
  private final ActorMemory[] actors;
  private final TreeMap<String, Exploration.Found> outcomes = new TreeMap<>();
  private long complete;
  private long blocked;
  private long discarded;
  private @Nullable String bound;
  private boolean again;
  private @Nullable String lastOutcome;
  private String[] places = {};

  /// The graph of the execution that runs.
  Graph graph;

  Search(
      Program program,
      Consistency model,
      Limits limits,
      Variables variables,
      Promises promises,
      long deadline) {
    this.program = program;
    this.model = model;
    this.limits = limits;
    this.variables = variables;
    this.promises = promises;
    this.deadline = deadline;
    graph = new Graph(program.actors());
    actors = new ActorMemory[program.actors()];
    for (int i = 0; i < actors.length; i++) {
      actors[i] = new ActorMemory(this, i);
    }
  }

  /// Explores; `seen` is shown each complete execution, and stops the search by returning false.
  ///
  /// @return what was found, or null if the search has to begin again: a location is shared that
  ///     was not known to be
  @Nullable Exploration run(Observer seen) {
    open.push(graph);
    while (!open.isEmpty() && bound == null) {
      graph = open.pop();
      execute();
      if (again) {
        return null;
      }
      if (lastOutcome != null) {
        String outcome = lastOutcome;
        lastOutcome = null;
        long number = complete++;
        outcomes.merge(
            outcome,
            new Exploration.Found(1, number),
            (old, one) -> new Exploration.Found(old.executions() + 1, old.first()));
        if (!seen.complete(graph, outcome, number)) {
          break;
        }
      }
      checkLimits();
    }
    return new Exploration(outcomes, complete, blocked, discarded, bound, null);
  }

  /// What looks on.
  interface Observer {
    /// A complete execution; returns whether to go on.
    boolean complete(Graph graph, String outcome, long number);
  }

  private void checkLimits() {
    long all = complete + blocked + discarded;
    if (open.isEmpty()) {
      return;
    }
    if (all >= limits.executions()) {
      bound = "more than " + limits.executions() + " executions";
    } else if (all % CLOCK_INTERVAL == 0 && isLate()) {
      giveUpLate();
    }
  }

  /// Gives up in the midst of a long execution: one event more can take seconds in it.
  void checkClock(int events) {
    if (events >= CLOCK_INTERVAL && isLate()) {
      throw giveUpLate();
    }
  }

  private boolean isLate() {
    return System.nanoTime() - deadline > 0;
  }

  private Stop giveUpLate() {
    return giveUp("more than " + limits.millis() + " ms");
  }

  /// Runs one execution from its graph to its end.
  private void execute() {
    if (!runActors()) {
      return;
    }
    if (Arrays.stream(actors).anyMatch(ActorMemory::isBlocked)) {
      finishBlocked();
    } else {
      finish();
    }
  }

  /// Runs all actors; returns false when one was stopped that does not wait.
  private boolean runActors() {
    program.begin();
    variables.begin();
    for (int i = 0; i < actors.length; i++) {
      actors[i].begin();
      try {
        program.run(i, actors[i]);
      } catch (Stop _) {
        if (!actors[i].isBlocked()) {
          return false;
        }
      }
    }
    return true;
  }

  private void finish() {
    if (graph.hasPromises()) {
      Graph kept = promises.keep(graph, this);
      if (kept == null) {
        discarded++;
        return;
      }
      graph = kept;
      runActors();
    } else if (!model.allows(graph, true)) {
      discarded++;
      return;
    }
    promises.learn(graph, model);
    lastOutcome = program.outcome(new FinalMemory(graph, variables));
  }

  private void finishBlocked() {
    if (!graph.hasPromises() && waitForEver()) {
      promises.learn(graph, model);
      lastOutcome = Exploration.LIVELOCK;
    } else {
      blocked++;
    }
  }

  /// Whether what the actors wait for never comes: every read that an actor waits by takes the last
  /// write of its location.
  private boolean waitForEver() {
    return Arrays.stream(actors).allMatch(actor -> !actor.isBlocked() || actor.waitsForEver());
  }

  /// The place in the source of each event of a complete graph, by running it once more.
  String[] places(Graph complete) {
    graph = complete;
    places = new String[complete.size()];
    Arrays.fill(places, "");
    runActors();
    return places;
  }

  /// Notes that an actor passes an event of the graph again.
  void passes(int e) {
    if (places.length > 0) {
      places[e] = program.place();
    }
  }

  /// Remembers a graph to begin an execution with.
  void begin(Graph other) {
    open.push(other);
  }

  /// Ends the execution: it is of no use.
  Stop discard() {
    discarded++;
    return new Stop();
  }

  /// Ends the search: it has to begin again.
  Stop startAgain() {
    again = true;
    return new Stop();
  }

  /// Ends the search: an actor goes on and on.
  Stop giveUp(String reason) {
    bound = reason;
    return new Stop();
  }
}
