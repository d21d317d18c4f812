// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.check.rewrite;

import java.util.Set;

/// What rewritten code may call of the code that is not rewritten.
enum Policy {
  /// Depends on nothing but its arguments, and changes nothing.
  PURE,

  /// The receiver decides at run time: fine if it is rewritten, immutable, or the actor's own.
  RECEIVER,

  /// Not for an actor.
  REFUSED;

  private static final Set<String> PURE_CLASSES =
      Set.of(
          "java/lang/Boolean",
          "java/lang/Byte",
          "java/lang/Character",
          "java/lang/Double",
          "java/lang/Enum",
          "java/lang/Float",
          "java/lang/Integer",
          "java/lang/Long",
          "java/lang/Math",
          "java/lang/Number",
          "java/lang/Record",
          "java/lang/Short",
          "java/lang/StrictMath",
          "java/lang/String",
          "java/lang/MatchException",
          "java/util/Objects",
          "java/util/concurrent/TimeUnit",
          "java/util/Comparator",
          "java/util/Optional",
          "java/util/OptionalInt",
          "java/util/OptionalLong");

  /// What the pure classes have besides.
  private static final Set<String> IMPURE_METHODS =
      Set.of(
          "java/lang/Math.random",
          "java/lang/StrictMath.random",
          "java/util/Objects.toIdentityString",
          "java/util/concurrent/TimeUnit.sleep",
          "java/util/concurrent/TimeUnit.timedJoin",
          "java/util/concurrent/TimeUnit.timedWait");

  private static final Set<String> PURE_METHODS =
      Set.of(
          "java/lang/Object.<init>",
          "java/lang/Object.getClass",
          "java/lang/Object.equals",
          "java/lang/Object.hashCode",
          "java/lang/Object.toString",
          "java/lang/Class.cast",
          "java/lang/Class.desiredAssertionStatus",
          "java/lang/Class.getName",
          "java/lang/Class.getSimpleName",
          "java/lang/Class.isInstance",
          "java/lang/Thread.isVirtual",
          "java/lang/Thread.threadId",
          "java/lang/Throwable.addSuppressed",
          "java/lang/Throwable.getCause",
          "java/lang/Throwable.getMessage",
          "java/lang/Throwable.initCause",
          "java/util/List.of",
          "java/util/Map.of",
          "java/util/Set.of");

  private static final Set<String> OWN_CLASSES =
      Set.of("java/lang/StringBuilder", "java/lang/StringBuffer", "java/util/StringJoiner");

  /// What is true of a method.
  static Policy of(String owner, String name, boolean isStatic, boolean isInterface) {
    if (IMPURE_METHODS.contains(owner + "." + name)) {
      return REFUSED;
    }
    if (PURE_CLASSES.contains(owner)
        || PURE_METHODS.contains(owner + "." + name)
        || owner.startsWith("org/pagetorture/check/")
        || owner.startsWith("org/openjdk/jcstress/infra/results/")
        || (isThrowable(owner) && !name.equals("printStackTrace"))) {
      return PURE;
    }
    if (OWN_CLASSES.contains(owner)) {
      return name.equals("<init>") ? PURE : RECEIVER;
    }
    return isInterface && !isStatic ? RECEIVER : REFUSED;
  }

  private static boolean isThrowable(String owner) {
    return owner.startsWith("java/")
        && (owner.endsWith("Exception") || owner.endsWith("Error") || owner.endsWith("Throwable"));
  }
}
