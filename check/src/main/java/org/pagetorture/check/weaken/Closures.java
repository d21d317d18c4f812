// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.check.weaken;

import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeElement;
import java.lang.classfile.MethodModel;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.classfile.instruction.ConstantInstruction;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.NewObjectInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.DirectMethodHandleDesc;
import java.security.MessageDigest;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/// What a test is made of: a digest of all classes that its code can come to.
///
/// Those that it only names, such as the siblings in a `permits` clause, are no part of it.
final class Closures {
  private final Types types;
  private final Map<String, Set<String>> uses = new ConcurrentHashMap<>();

  Closures(Types types) {
    this.types = types;
  }

  /// The digest for the class of that internal name.
  byte[] digest(String type) {
    Set<String> closure = new TreeSet<>();
    Deque<String> open = new ArrayDeque<>(Set.of(type));
    while (!open.isEmpty()) {
      String next = open.pop();
      if (types.bytes(next).isPresent() && closure.add(next)) {
        open.addAll(uses.computeIfAbsent(next, this::uses));
      }
    }
    MessageDigest digest = Digests.sha256();
    closure.forEach(name -> digest.update(types.bytes(name).orElseThrow()));
    return digest.digest();
  }

  private Set<String> uses(String type) {
    Set<String> used = new HashSet<>();
    ClassModel model = Objects.requireNonNull(types.find(type));
    model.superclass().map(ClassEntry::asInternalName).ifPresent(used::add);
    model.interfaces().forEach(parent -> used.add(parent.asInternalName()));
    for (MethodModel method : model.methods()) {
      method.code().ifPresent(code -> code.forEach(element -> add(element, used)));
    }
    return used;
  }

  private static void add(CodeElement element, Set<String> used) {
    switch (element) {
      case InvokeInstruction call -> used.add(call.owner().asInternalName());
      case FieldInstruction field -> used.add(field.owner().asInternalName());
      case NewObjectInstruction allocation -> used.add(allocation.className().asInternalName());
      case ConstantInstruction constant when constant.constantValue() instanceof ClassDesc type ->
          add(type, used);
      case InvokeDynamicInstruction call ->
          call.bootstrapArgs().stream()
              .filter(DirectMethodHandleDesc.class::isInstance)
              .forEach(handle -> add(((DirectMethodHandleDesc) handle).owner(), used));
      default -> {}
    }
  }

  private static void add(ClassDesc type, Set<String> used) {
    if (type.isClassOrInterface()) {
      String descriptor = type.descriptorString();
      used.add(descriptor.substring(1, descriptor.length() - 1));
    }
  }
}
