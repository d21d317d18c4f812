// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.check.random;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/// Draws random programs of two or three threads with up to six accesses.
final class Generator {
  private static final int ACCESSES = 6;
  private static final List<String> FENCES =
      List.of("fullFence", "fullFence", "acquireFence", "releaseFence");
  private static final List<String> UPDATES =
      List.of(
          "getAndAdd%s(1)",
          "getAndAdd%s(2)",
          "getAndSet%s(3)",
          "getAndBitwiseOr%s(2)",
          "compareAndExchange%s(0, 1)",
          "compareAndExchange%s(1, 2)",
          "compareAndSet(0, 2)");

  private static final List<String> WAITS =
      List.of(
          "while (%s.getAcquire() != 1) {}",
          "while (%s.getOpaque() == 0) {}",
          "while (%s.compareAndExchangeAcquire(0, 1) != 0) {}",
          "while (!%s.compareAndSet(1, 2)) {}");

  private final RandomGenerator random;
  private final Mix mix;
  private final List<String> locations;
  private int registers;
  private int membarriers;

  private Generator(long seed, Mix mix) {
    random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    this.mix = mix;
    locations = random.nextInt(4) == 0 ? List.of("X", "Y", "Z") : List.of("X", "Y");
  }

  /// The program of a seed.
  static Draft draft(long seed, Mix mix) {
    return new Generator(seed, mix).draft();
  }

  private Draft draft() {
    int threads = random.nextInt(3) == 0 ? 3 : 2;
    List<List<String>> statements = new ArrayList<>();
    for (int thread = 0; thread < threads; thread++) {
      registers = 0;
      statements.add(thread(ACCESSES / threads));
    }
    return new Draft(statements);
  }

  private List<String> thread(int accesses) {
    List<String> statements = new ArrayList<>();
    for (int i = 0; i < accesses; i++) {
      if (i > 0 && random.nextInt(5) == 0) {
        statements.add((mix.fencesOthers() ? fenceOfOthers() : pick(FENCES)) + "();");
      }
      boolean conditional = mix.allowsDependencies() && registers > 0 && random.nextInt(6) == 0;
      String condition = "if (" + register() + " == " + random.nextInt(3) + ") ";
      statements.add((conditional ? condition : "") + access());
    }
    return statements;
  }

  /// A membarrier, but only two a program: the places of their fences multiply.
  private String fenceOfOthers() {
    return membarriers++ < 2 ? "membarrier" : "fullFence";
  }

  private String access() {
    String location = pick(locations);
    if (mix.waits() && random.nextInt(4) == 0) {
      return pick(WAITS).formatted(location);
    }
    return switch (random.nextInt(5)) {
      case 0, 1 -> "%s.set%s(%s);".formatted(location, mode("Release"), value());
      case 2 -> {
        String update = pick(UPDATES).formatted(pick(List.of("", "Acquire", "Release")));
        yield "r%d = %s.%s;".formatted(registers++, location, update);
      }
      default -> "r%d = %s.get%s();".formatted(registers++, location, mode("Acquire"));
    };
  }

  private String mode(String ordered) {
    List<String> modes = List.of("", "Opaque", ordered, "Volatile");
    return pick(mix.allowsPlain() ? modes : modes.subList(1, modes.size()));
  }

  private String value() {
    boolean dependent = mix.allowsDependencies() && registers > 0 && random.nextInt(4) == 0;
    return dependent ? register() + " + 1" : String.valueOf(1 + random.nextInt(2));
  }

  /// A register that has been read into.
  private String register() {
    return "r" + random.nextInt(Math.max(1, registers));
  }

  private <T> T pick(List<T> from) {
    return from.get(random.nextInt(from.size()));
  }
}
