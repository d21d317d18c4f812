// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.bench;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Group;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.pagetorture.model.fault.FaultPath;
import org.pagetorture.model.mm.AddressSpace;
import org.pagetorture.model.mm.Pte;
import org.pagetorture.model.mm.Vma;

/// What a fault that finds its page costs on each path, alone, with others at the same page, and
/// while somebody truncates the file.
///
/// Every operation takes the mapping away again. Who has to give way tries again, where the kernel
/// sleeps.
public class FaultBench extends Bench {
  private static final int SPINS = 64;

  /// The file, which all threads share, away from what is allocated after it.
  @State(Scope.Benchmark)
  public static class Cached {
    final AddressSpace file = new AddressSpace();
    final long[] apart = new long[16];
  }

  /// The file, and the path of its faults.
  @State(Scope.Benchmark)
  public static class Guarded extends Cached {
    @Param({
      "FaultAround",
      "InvalidateFlag",
      "LockedPage",
      "Seqlock",
      "TruncateCount",
      "UnderInvalidateLock"
    })
    String path;

    private FaultPath faults;

    @Setup
    public void setUp() {
      faults = Family.member(FaultPath.class, path);
    }

    void fault(Vma vma) {
      for (int tries = 1; !faults.fault(file, vma); tries++) {
        giveWay(tries);
      }
    }

    /// Takes the page away, and gives the file another.
    void truncate(Vma vma) {
      for (int tries = 1; !faults.truncate(file, vma); tries++) {
        giveWay(tries);
      }
      faults.extend(file);
    }

    /// Lets who is in the way go on, even where there are more threads than CPUs.
    @SuppressWarnings("ThreadPriorityCheck") // a hint is all it is meant to be
    private static void giveWay(int tries) {
      if (tries % SPINS == 0) {
        Thread.yield();
      } else {
        Thread.onSpinWait();
      }
    }
  }

  /// A thread's own entry.
  @State(Scope.Thread)
  public static class Mine {
    final Vma vma = new Vma();
  }

  /// The bare machine operation: finds the page, takes a reference, stores the entry.
  @Benchmark
  @Brief
  @Sweep
  public boolean baseline(Cached cached, Mine mine) {
    boolean found = cached.file.find();
    mine.vma.pte.setEntryOpaque(Pte.map(0, 0));
    forget(cached, mine.vma);
    return found;
  }

  /// The same, with whatever keeps truncate from taking the page away in between.
  @Benchmark
  @Brief
  @Sweep
  public void found(Guarded guarded, Mine mine) {
    guarded.fault(mine.vma);
    forget(guarded, mine.vma);
  }

  /// Takes away a mapping that nobody else touches.
  private static void forget(Cached cached, Vma vma) {
    vma.pte.clearOpaque();
    cached.file.page.refcount.put();
  }

  /// The file that is mapped and truncated, and the entry that maps it.
  @State(Scope.Group)
  public static class Contested extends Guarded {
    final Vma vma = new Vma();
    final long[] after = new long[16];
  }

  /// The truncating thread's own file, and how often it truncates the other.
  @State(Scope.Thread)
  public static class Own {
    /// Percent of the thread's operations; the others are faults on its own file.
    @Param({"0", "1", "10", "50"})
    int truncates;

    private final Vma vma = new Vma();
    private final Guarded guarded = new Guarded();
    Share share;

    @Setup
    public void setUp(Contested contested) {
      guarded.path = contested.path;
      guarded.setUp();
      share = new Share(truncates);
    }

    void fault() {
      guarded.fault(vma);
      vma.unmap(guarded.file.page);
    }
  }

  @Benchmark
  @Group("mix")
  public void fault(Contested contested) {
    contested.fault(contested.vma);
    contested.vma.unmap(contested.file.page);
  }

  @Benchmark
  @Group("mix")
  public void truncate(Contested contested, Own own) {
    if (own.share.next()) {
      contested.truncate(contested.vma);
    } else {
      own.fault();
    }
  }
}
