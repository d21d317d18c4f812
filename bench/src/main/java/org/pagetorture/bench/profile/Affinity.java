// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.bench.profile;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.util.BitSet;

/// Which CPU a thread runs on.
///
/// Threads that begin together are often put on one CPU, and the kernel takes longer to part them
/// than an iteration lasts: they would take turns, and never meet.
public final class Affinity {
  /// A `cpu_set_t`: 1024 CPUs.
  private static final int BYTES = 128;

  private Affinity() {}

  /// Keeps the calling thread on the `n`th of the CPUs that it may use, and returns whether that
  /// could be done: elsewhere than on Linux it cannot, and the thread goes where it is put.
  public static boolean pin(int n) {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment set = arena.allocate(BYTES);
      if ((int) call("sched_getaffinity").invokeExact(0, (long) BYTES, set) < 0) {
        return false;
      }
      int[] cpus = BitSet.valueOf(set.asByteBuffer()).stream().toArray();
      BitSet one = new BitSet();
      one.set(cpus[n % cpus.length]);
      set.fill((byte) 0).copyFrom(MemorySegment.ofArray(one.toByteArray()));
      return (int) call("sched_setaffinity").invokeExact(0, (long) BYTES, set) == 0;
    } catch (Throwable e) {
      return false;
    }
  }

  @SuppressWarnings("restricted") // there is no other way
  private static MethodHandle call(String name) {
    Linker linker = Linker.nativeLinker();
    return linker.downcallHandle(
        linker.defaultLookup().findOrThrow(name),
        FunctionDescriptor.of(JAVA_INT, JAVA_INT, JAVA_LONG, ADDRESS));
  }
}
