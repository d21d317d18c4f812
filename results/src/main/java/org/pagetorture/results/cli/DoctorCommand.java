// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.results.cli;

import static java.util.stream.Collectors.joining;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.pagetorture.results.cli.Screen.Style;
import org.pagetorture.results.record.Hardware;
import org.pagetorture.results.record.Hardware.Cache;
import org.pagetorture.results.record.Json;
import org.pagetorture.results.record.Run;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.core.JacksonException;

/// What this machine has, and what it can show.
@Command(
    name = "doctor",
    description = "Says what this machine can show, and what is missing.",
    exitCodeList = {
      "0:A run can work here.",
      "2:Usage error.",
      "3:Infrastructure: something is missing that a run needs."
    },
    footer = {
      "",
      "Examples:",
      "  ./pagetorture doctor",
      "  ./pagetorture doctor -r /mnt/runs    whether a run can be written there",
    })
final class DoctorCommand implements Callable<Integer> {
  private static final long MEMORY = 512L << 20;
  private static final long DISK = 64L << 20;

  private final Tree tree;
  private final Screen screen;
  private boolean well = true;

  @Option(names = "-r", paramLabel = "DIR", description = "Where a run would write.")
  private @Nullable Path directory;

  DoctorCommand(Tree tree, Screen screen) {
    this.tree = tree;
    this.screen = screen;
  }

  @Override
  public Integer call() {
    say("JDK", System.getProperty("java.version") + ", " + System.getProperty("java.home"));
    int cpus = Runtime.getRuntime().availableProcessors();
    say("CPUs", cpus + " x " + Host.cpu());
    hardware();
    String hypervisor = Host.hypervisor();
    say(
        "hypervisor",
        hypervisor.isEmpty()
            ? "none"
            : String.format(
                Locale.ROOT, "%s, took %.1f %% since boot", hypervisor, 100 * Host.steal()));
    String load = Host.load();
    say("load", load.isEmpty() ? "unknown" : load + " threads; a run wants the machine alone");
    memory();
    disk();
    stressJar();
    check(
        "checker",
        tree.checkJar().toString(),
        Files.exists(tree.checkJar()),
        "missing: build it with ./mvnw package");
    check(
        "benchmarks",
        tree.benchJar().toString(),
        Files.exists(tree.benchJar()),
        "missing: build it with ./mvnw package");
    boolean compiler = Shell.has("cc") || Shell.has("gcc");
    say("C compiler", compiler ? "installed" : "not installed: no C beside the benchmarks");
    String paranoid = Host.perfEventParanoid();
    say(
        "perf",
        "%s, perf_event_paranoid %s"
            .formatted(installed("perf"), paranoid.isEmpty() ? "unknown" : paranoid));
    say("taskset", installed("taskset"));
    say("can show", canShow(cpus, System.getProperty("os.arch")));
    return well ? Exit.CLEAN : Exit.INFRASTRUCTURE;
  }

  private void hardware() {
    Hardware hardware = recorded();
    say("revision", orUnknown(hardware.revision()));
    say("topology", orUnknown(hardware.layout()));
    say(
        "caches",
        orUnknown(hardware.caches().stream().map(Cache::toString).collect(joining(", "))));
  }

  /// What a record would have of it.
  private Hardware recorded() {
    if (!Files.exists(tree.jar())) {
      return Hardware.UNKNOWN;
    }
    List<String> command = tree.java("org.pagetorture.journal.Machine");
    try {
      String line = Shell.firstLine(command.toArray(String[]::new));
      return Json.MAPPER.readValue(line, Run.Machine.class).hardware();
    } catch (JacksonException e) {
      return Hardware.UNKNOWN;
    }
  }

  private static String orUnknown(String text) {
    return text.isEmpty() ? "unknown" : text;
  }

  private void memory() {
    long free = Host.memory("MemAvailable");
    if (free < 0) {
      say("memory", "unknown");
      return;
    }
    String text = bytes(free) + " of " + bytes(Host.memory("MemTotal")) + " free";
    check("memory", text, free >= MEMORY, "too little: the runner and a fork take 512 MB");
  }

  private void disk() {
    Path wanted = (directory == null ? tree.runs() : directory).toAbsolutePath();
    Path place = wanted;
    for (Path up = wanted.getParent(); !Files.exists(place) && up != null; up = up.getParent()) {
      place = up;
    }
    if (!Files.isDirectory(place)) {
      check("disk", wanted.toString(), false, place + " is a file");
    } else if (!Files.isWritable(place)) {
      check("disk", wanted.toString(), false, "cannot write there");
    } else {
      long free = place.toFile().getUsableSpace();
      check("disk", bytes(free) + " free at " + wanted, free >= DISK, "too little: 64 MB it takes");
    }
  }

  private void stressJar() {
    if (!Files.exists(tree.jar())) {
      check("stress", tree.jar().toString(), false, "missing: build it with ./mvnw package");
      return;
    }
    List<String> command = tree.java("org.pagetorture.model.rcu.SysMembarrier");
    say("membarrier", orUnknown(Shell.firstLine(command.toArray(String[]::new))));
  }

  private static String installed(String program) {
    return Shell.has(program) ? "installed" : "not installed";
  }

  static String canShow(int cpus, String arch) {
    if (cpus < 2) {
      return "next to nothing: a race takes two CPUs";
    }
    return switch (arch) {
      case "amd64", "x86_64" ->
          "INTERLEAVING and STORE_BUFFER; REORDERING only where C2 does it, to plain accesses";
      case "aarch64", "ppc64le", "ppc64", "riscv64" -> "INTERLEAVING, STORE_BUFFER and REORDERING";
      default -> "INTERLEAVING; what " + arch + " may reorder is not known here";
    };
  }

  private static String bytes(long n) {
    return String.format(Locale.ROOT, "%.1f GB", n / 1e9);
  }

  private void check(String what, String text, boolean fine, String otherwise) {
    if (fine) {
      say(what, text);
    } else {
      well = false;
      say(what, screen.paint(Style.RED, text + ": " + otherwise));
    }
  }

  private void say(String what, String text) {
    screen.print("%-12s".formatted(what) + text);
  }
}
