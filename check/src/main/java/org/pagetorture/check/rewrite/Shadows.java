// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.check.rewrite;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The classes of the JDK that application code uses as rewritten copies of another name, and those
/// that have a stand-in in [org.pagetorture.check.shadow].
final class Shadows {
  private static final String PREFIX = "shadow/";
  private static final String STAND_INS = "org/pagetorture/check/shadow/";

  private static final Map<String, String> STAND_IN =
      Map.ofEntries(
          Map.entry("java/lang/ThreadLocal", "ThreadLocal"),
          Map.entry("java/util/concurrent/Semaphore", "Semaphore"),
          Map.entry("java/util/concurrent/ThreadLocalRandom", "ThreadLocalRandom"),
          Map.entry("java/util/concurrent/locks/LockSupport", "LockSupport"),
          Map.entry("java/util/concurrent/locks/ReentrantLock", "ReentrantLock"),
          Map.entry("jdk/internal/access/JavaUtilConcurrentTLRAccess", "Probes"),
          Map.entry("jdk/internal/access/SharedSecrets", "SharedSecrets"),
          Map.entry("jdk/internal/invoke/MhUtil", "MhUtil"),
          Map.entry("jdk/internal/misc/Unsafe", "Unsafe"),
          Map.entry("jdk/internal/reflect/Reflection", "Reflection"),
          Map.entry("jdk/internal/util/ArraysSupport", "ArraysSupport"),
          Map.entry("sun/reflect/misc/ReflectUtil", "Reflection"));

  private static final Set<String> LOCK_INTERFACES = Set.of("Condition", "Lock", "ReadWriteLock");

  private static final Set<String> CONCURRENT =
      Set.of(
          "ArrayBlockingQueue",
          "ConcurrentHashMap",
          "ConcurrentLinkedDeque",
          "ConcurrentLinkedQueue",
          "ConcurrentSkipListMap",
          "ConcurrentSkipListSet",
          "CopyOnWriteArrayList",
          "CopyOnWriteArraySet",
          "CountDownLatch",
          "CyclicBarrier",
          "Exchanger",
          "Helpers",
          "LinkedBlockingDeque",
          "LinkedBlockingQueue",
          "LinkedTransferQueue",
          "Phaser",
          "PriorityBlockingQueue",
          "SynchronousQueue");

  private static final Set<String> COLLECTIONS =
      Set.of(
          "AbstractCollection",
          "AbstractList",
          "AbstractMap",
          "AbstractQueue",
          "AbstractSequentialList",
          "AbstractSet",
          "ArrayDeque",
          "ArrayList",
          "Arrays",
          "BitSet",
          "Collections",
          "HashMap",
          "HashSet",
          "Hashtable",
          "LinkedHashMap",
          "LinkedHashSet",
          "LinkedList",
          "PriorityQueue",
          "Stack",
          "TreeMap",
          "TreeSet",
          "Vector");

  private Shadows() {}

  /// The name that a class has in rewritten code.
  static String name(String internalName) {
    String standIn = STAND_IN.get(internalName);
    if (standIn != null) {
      return STAND_INS + standIn;
    }
    return isShadowed(internalName) ? PREFIX + internalName : internalName;
  }

  /// Whether a class is a rewritten copy, by its binary or internal name.
  static boolean isShadow(String name) {
    return name.replace('.', '/').startsWith(PREFIX);
  }

  /// Whether a class is a stand-in.
  static boolean isStandIn(String internalName) {
    return internalName.startsWith(STAND_INS);
  }

  /// The class file of the original of a shadow, or null if the name is none of a shadow.
  static byte @Nullable [] original(String internalName) throws IOException {
    if (!internalName.startsWith(PREFIX)) {
      return null;
    }
    String resource = internalName.substring(PREFIX.length()) + ".class";
    try (InputStream content = ClassLoader.getSystemResourceAsStream(resource)) {
      return content == null ? null : content.readAllBytes();
    }
  }

  private static boolean isShadowed(String internalName) {
    if (!internalName.startsWith("java/util/")) {
      return false;
    }
    int nested = internalName.indexOf('$');
    String outer = nested < 0 ? internalName : internalName.substring(0, nested);
    String simple = outer.substring(outer.lastIndexOf('/') + 1);
    return switch (outer.substring(0, outer.lastIndexOf('/'))) {
      case "java/util/concurrent/atomic" -> true;
      case "java/util/concurrent/locks" -> !LOCK_INTERFACES.contains(simple);
      case "java/util/concurrent" -> CONCURRENT.contains(simple);
      case "java/util" -> COLLECTIONS.contains(simple);
      default -> false;
    };
  }
}
