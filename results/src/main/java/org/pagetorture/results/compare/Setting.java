// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.results.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.pagetorture.results.archive.Archive;
import org.pagetorture.results.bench.BenchRun;
import org.pagetorture.results.record.Run;
import org.pagetorture.results.record.Run.Jdk;
import org.pagetorture.results.record.Run.Machine;

/// What two runs were told, or ran on, that is not the same.
public record Setting(String what, String here, String there) {
  private static final Machine NOWHERE = new Machine("", 0, "", "", "", "");
  private static final Jdk NO_JDK = new Jdk("", "", "", "");

  /// All that differs. What one of them does not know differs from nothing.
  static List<Setting> differing(Archive here, Archive there) {
    List<Setting> all = new ArrayList<>();
    Machine one = machine(here).orElse(NOWHERE);
    Machine other = machine(there).orElse(NOWHERE);
    add(all, "CPU", one.cpu(), other.cpu());
    add(all, "CPUs", one.cpus(), other.cpus());
    add(all, "architecture", one.arch(), other.arch());
    add(all, "hypervisor", one.hypervisor(), other.hypervisor());
    add(all, "kernel", one.kernel(), other.kernel());
    add(all, "system", one.os(), other.os());
    Jdk jdk = jdk(here).orElse(NO_JDK);
    Jdk otherJdk = jdk(there).orElse(NO_JDK);
    add(all, "JDK", jdk.version(), otherJdk.version());
    add(all, "JDK's vendor", jdk.vendor(), otherJdk.vendor());
    add(all, "JVM", jdk.vm(), otherJdk.vm());
    add(all, "JVM options", List.of(jdk.options()), List.of(otherJdk.options()));
    addPlan(all, here.stress().run(), there.stress().run());
    Optional<BenchRun> bench = here.bench().run();
    Optional<BenchRun> otherBench = there.bench().run();
    if (bench.isPresent() && otherBench.isPresent()) {
      add(all, "benchmarks' flags", bench.get().jvmArgs(), otherBench.get().jvmArgs());
      add(all, "JMH", bench.get().jmh(), otherBench.get().jmh());
      add(all, "C compiler", bench.get().compiler(), otherBench.get().compiler());
      add(all, "liburcu", bench.get().urcu(), otherBench.get().urcu());
    }
    return List.copyOf(all);
  }

  private static void addPlan(List<Setting> all, Optional<Run> here, Optional<Run> there) {
    if (here.isEmpty() || there.isEmpty()) {
      return;
    }
    Run one = here.get();
    Run other = there.get();
    add(all, "commit", one.commit(), other.commit());
    add(all, "filter", one.filter(), other.filter());
    add(all, "preset", one.preset(), other.preset());
    add(all, "budget ms", one.budgetMs(), other.budgetMs());
    add(all, "forks", Objects.toString(one.forks(), ""), Objects.toString(other.forks(), ""));
    add(all, "modes", one.modes(), other.modes());
    add(all, "flags", one.jvmArgs(), other.jvmArgs());
    add(all, "seed", one.seed(), other.seed());
    add(all, "membarrier", one.membarrier(), other.membarrier());
  }

  private static void add(List<Setting> all, String what, List<String> here, List<String> there) {
    if (!here.equals(there)) {
      all.add(new Setting(what, none(String.join(" ", here)), none(String.join(" ", there))));
    }
  }

  private static String none(String text) {
    return text.isEmpty() ? "none" : text;
  }

  private static void add(List<Setting> all, String what, long here, long there) {
    if (here != there && here != 0 && there != 0) {
      all.add(new Setting(what, Long.toString(here), Long.toString(there)));
    }
  }

  private static void add(List<Setting> all, String what, String here, String there) {
    if (!here.equals(there) && isKnown(here) && isKnown(there)) {
      all.add(new Setting(what, here, there));
    }
  }

  private static boolean isKnown(String text) {
    return !text.isEmpty() && !text.equals("unknown");
  }

  /// Whether both say on which machine they ran.
  static boolean isMachineKnown(Archive here, Archive there) {
    return isKnown(machine(here).orElse(NOWHERE).cpu())
        && isKnown(machine(there).orElse(NOWHERE).cpu());
  }

  /// What tells a machine from others: not its kernel, which is updated.
  static List<String> judgedBy(Archive run) {
    Machine m = machine(run).orElse(NOWHERE);
    return List.of(
        m.cpu(),
        m.cpus() + " CPUs",
        m.arch(),
        m.hypervisor().isEmpty() ? "no hypervisor" : "hypervisor " + m.hypervisor());
  }

  private static Optional<Machine> machine(Archive run) {
    return run.stress().run().map(Run::machine).or(() -> run.bench().run().map(BenchRun::machine));
  }

  private static Optional<Jdk> jdk(Archive run) {
    return run.stress().run().map(Run::jdk).or(() -> run.bench().run().map(BenchRun::jdk));
  }
}
