// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.check.explore;

import java.util.IdentityHashMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// A program on a machine that moves 32 bits at a time: each plain access of a `long` or `double`
/// is two, of its halves.
///
/// Source: The Java Language Specification, 17.7.
public final class Torn implements Program {
  private final Program whole;
  private final IdentityHashMap<Location, Halves> split = new IdentityHashMap<>();
  private final IdentityHashMap<Location, Mode> unsplit = new IdentityHashMap<>();

  private record Halves(Location high, Location low, boolean isDouble) {}

  /// @param whole the program on a machine that moves 64 bits
  public Torn(Program whole) {
    this.whole = whole;
  }

  @Override
  public int actors() {
    return whole.actors();
  }

  @Override
  public void begin() {
    whole.begin();
  }

  @Override
  public void run(int actor, Memory memory) {
    whole.run(actor, new Split(memory, false));
  }

  @Override
  public String outcome(Memory memory) {
    return whole.outcome(new Split(memory, true));
  }

  @Override
  public String place() {
    return whole.place();
  }

  private static boolean isWide(Location at) {
    return at.initial() instanceof Long || at.initial() instanceof Double;
  }

  private Halves halves(Location at) {
    return split.computeIfAbsent(
        at,
        _ -> {
          boolean isDouble = at.initial() instanceof Double;
          long bits = bits(at.initial());
          return new Halves(
              new Location(at.name() + ".high", (int) (bits >>> 32), at.isFinal(), at.owner()),
              new Location(at.name() + ".low", (int) bits, at.isFinal(), at.owner()),
              isDouble);
        });
  }

  private static long bits(@Nullable Object value) {
    return switch (value) {
      case Long bits -> bits;
      case Double number -> Double.doubleToRawLongBits(number);
      case null, default -> throw new IllegalArgumentException("not 64 bits: " + value);
    };
  }

  /// The memory, with wide plain accesses split. The arbiter, being alone, takes a location as the
  /// actors did.
  private final class Split implements Memory {
    private final Memory memory;
    private final boolean isAlone;

    Split(Memory memory, boolean isAlone) {
      this.memory = memory;
      this.isAlone = isAlone;
    }

    private boolean isSplit(Location at, Mode mode) {
      if (!isWide(at)) {
        return false;
      }
      if (isAlone) {
        return split.containsKey(at);
      }
      boolean splits = mode == Mode.PLAIN;
      if (splits) {
        halves(at);
      } else {
        unsplit.put(at, mode);
      }
      if (split.containsKey(at) && unsplit.containsKey(at)) {
        throw new Unsupported(at + " is accessed both plainly and as a whole");
      }
      return splits;
    }

    @Override
    public @Nullable Object read(Location at, Mode mode) {
      if (!isSplit(at, mode)) {
        return memory.read(at, mode);
      }
      Halves halves = halves(at);
      int high = half(halves.high(), mode);
      long bits = (long) high << 32 | (half(halves.low(), mode) & 0xFFFF_FFFFL);
      return halves.isDouble() ? (Object) Double.longBitsToDouble(bits) : (Object) bits;
    }

    private int half(Location half, Mode mode) {
      return memory.read(half, mode) instanceof Integer bits ? bits : 0;
    }

    @Override
    public void write(Location at, Mode mode, @Nullable Object value) {
      if (isSplit(at, mode)) {
        Halves halves = halves(at);
        memory.write(halves.high(), mode, (int) (bits(value) >>> 32));
        memory.write(halves.low(), mode, (int) bits(value));
      } else {
        memory.write(at, mode, value);
      }
    }

    @Override
    public @Nullable Object update(Location at, Mode mode, UnaryOperator<@Nullable Object> change) {
      if (isSplit(at, mode == Mode.PLAIN ? Mode.OPAQUE : mode)) {
        throw new Unsupported("the arbiter updates " + at);
      }
      return memory.update(at, mode, change);
    }

    @Override
    public void fence(Fence fence) {
      memory.fence(fence);
    }

    @Override
    public void membarrier() {
      memory.membarrier();
    }

    @Override
    public int choose(int alternatives) {
      return memory.choose(alternatives);
    }

    @Override
    public void freeze(Object object) {
      memory.freeze(object);
    }

    @Override
    public int reads() {
      return memory.reads();
    }

    @Override
    public Stop block(int mark) {
      return memory.block(mark);
    }
  }
}
