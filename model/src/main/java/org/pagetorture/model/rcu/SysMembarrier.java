// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.rcu;

import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.VarHandle;
import org.jspecify.annotations.Nullable;

/// The asymmetric barrier: the rare side pays a system call, so that the frequent side pays
/// nothing.
///
/// Where the kernel refuses, or has no such call, both sides use a full fence, as liburcu does.
/// `-Dpagetorture.membarrier=off` asks for that; so does a checker that is to see those fences.
///
/// Kernel: kernel/sched/membarrier.c (v4.14 and later).
public final class SysMembarrier {
  private static final int PRIVATE_EXPEDITED = 1 << 3;
  private static final int REGISTER_PRIVATE_EXPEDITED = 1 << 4;

  /// `__NR_membarrier`, or -1 where it is not known.
  private static final long NUMBER =
      switch (System.getProperty("os.name") + "/" + System.getProperty("os.arch")) {
        case "Linux/amd64" -> 324;
        case "Linux/aarch64", "Linux/riscv64" -> 283;
        default -> -1;
      };

  private static final FunctionDescriptor CALL =
      FunctionDescriptor.of(JAVA_LONG, JAVA_LONG, JAVA_INT, JAVA_INT, JAVA_INT);

  private static final String STATUS = register();
  private static final boolean AVAILABLE = STATUS.equals("available");
  private static final @Nullable MethodHandle SYSCALL = AVAILABLE ? syscall() : null;

  private SysMembarrier() {}

  /// `available`, or `refused: ` and the reason.
  public static String status() {
    return STATUS;
  }

  /// The frequent side's barrier: nothing, or a full fence where [#heavy()] is one.
  ///
  /// Nothing is enough for the machine, not for a compiler, which may swap opaque accesses to
  /// different variables. HotSpot does not.
  public static void light() {
    if (!AVAILABLE) {
      // memb/A (fence): the caller's store comes before its read.
      // Pairs with memb/B in SysMembarrier.heavy(). No race needs it: where the kernel has
      // membarrier() nothing comes here; where not, GupVsTruncate fails without it.
      VarHandle.fullFence();
    }
  }

  /// The rare side's barrier: every running thread of this process executes a full fence.
  public static void heavy() {
    if (SYSCALL == null) {
      // memb/B (fence): the caller's store comes before its read.
      // Pairs with memb/A in SysMembarrier.light(). No race needs it: as memb/A.
      VarHandle.fullFence();
      return;
    }
    // memb/C (fence): the caller's store comes before its read, and so does every other thread's.
    // Pairs with memb/C in SysMembarrier.heavy(). Without it: GupVsTruncate.
    if (call(SYSCALL) != 0) {
      throw new IllegalStateException("membarrier was registered, and now fails");
    }
  }

  /// Prints [#status()].
  public static void main(String[] args) {
    System.out.println(STATUS);
  }

  @Membarrier
  private static long call(MethodHandle syscall) {
    try {
      return (long) syscall.invokeExact(NUMBER, PRIVATE_EXPEDITED, 0, 0);
    } catch (Throwable e) {
      throw new IllegalStateException(e);
    }
  }

  @SuppressWarnings("restricted") // there is no other way to make a system call
  private static MethodHandle syscall(Linker.Option... options) {
    Linker linker = Linker.nativeLinker();
    MemorySegment address = linker.defaultLookup().findOrThrow("syscall");
    return linker.downcallHandle(address, CALL, options);
  }

  /// Tells the kernel that this process will call, and returns the status.
  private static String register() {
    if (System.getProperty("pagetorture.membarrier", "on").equals("off")) {
      return "refused: pagetorture.membarrier=off";
    }
    if (NUMBER < 0) {
      return "refused: not known on " + System.getProperty("os.name");
    }
    try (Arena arena = Arena.ofConfined()) {
      var layout = Linker.Option.captureStateLayout();
      MemorySegment state = arena.allocate(layout);
      MethodHandle syscall = syscall(Linker.Option.captureCallState("errno"));
      long refused = (long) syscall.invokeExact(state, NUMBER, REGISTER_PRIVATE_EXPEDITED, 0, 0);
      return refused == 0 ? "available" : "refused: errno " + state.get(JAVA_INT, 0);
    } catch (Throwable e) {
      return "refused: " + e.getMessage();
    }
  }
}
