// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.stress.runner;

import java.util.List;
import org.openjdk.jcstress.os.AffinityMode;
import org.openjdk.jcstress.os.Scheduler;
import org.openjdk.jcstress.os.SchedulingClass;
import org.openjdk.jcstress.os.topology.PresetRegularTopology;
import org.openjdk.jcstress.os.topology.Topology;
import org.openjdk.jcstress.os.topology.TopologyParseException;

/// Which CPUs the actors of a fork run on. Where there are not enough for each to have its own,
/// JCStress would not run them at all: they are crowded, and go where the OS puts them.
record Placement(Scheduler scheduler, SchedulingClass schedulingClass, boolean crowded) {
  /// The n-th fork of a configuration gets the n-th of JCStress' scheduling classes: actors on the
  /// same core, on the same node, far apart.
  static Placement of(int actors, int cpus, int n) {
    Scheduler scheduler = new Scheduler(Topology.get(), cpus);
    List<SchedulingClass> classes = scheduler.scheduleClasses(actors, cpus, AffinityMode.LOCAL);
    return classes.isEmpty()
        ? crowded(actors)
        : new Placement(scheduler, classes.get(n % classes.size()), false);
  }

  private static Placement crowded(int actors) {
    try {
      Scheduler scheduler = new Scheduler(new PresetRegularTopology(1, actors, 1), actors);
      List<SchedulingClass> classes = scheduler.scheduleClasses(actors, actors, AffinityMode.NONE);
      return new Placement(scheduler, classes.getFirst(), true);
    } catch (TopologyParseException e) {
      throw new IllegalStateException(e);
    }
  }
}
