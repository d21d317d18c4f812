// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.check.weaken;

import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.MethodModel;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.constant.ClassDesc;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/// The class files in which some orderings have another form.
///
/// Where an accessor is called, the call goes to a copy of it, `countVolatile$getAcquire`: its
/// other callers keep what they have.
final class Weakening {
  private final Sites sites;
  private final Types types;

  /// By class: its calls with their new forms.
  private final Map<String, CallTransform<String>> edits = new HashMap<>();

  /// By class: the copies of accessors that it gets, by name and descriptor.
  private final Map<String, Map<String, Copy>> copies = new HashMap<>();

  private final Deque<Copy> open = new ArrayDeque<>();

  private record Copy(String type, MethodModel accessor, String name, String form) {}

  private Weakening(Sites sites, Types types) {
    this.sites = sites;
    this.types = types;
  }

  /// The changed classes, by internal name.
  static Map<String, byte[]> of(Collection<Change> changes, Sites sites, Types types) {
    return new Weakening(sites, types).apply(changes);
  }

  private Map<String, byte[]> apply(Collection<Change> changes) {
    for (Change change : changes) {
      Site site = change.site();
      edits.computeIfAbsent(site.type(), _ -> new CallTransform<>()).put(site, change.form());
      noteCopy(site, change.form());
    }
    while (!open.isEmpty()) {
      Copy copy = open.pop();
      copy.accessor()
          .code()
          .ifPresent(code -> code.forEach(element -> noteCopy(element, copy.form())));
    }
    Set<String> changed = new HashSet<>(edits.keySet());
    changed.addAll(copies.keySet());
    Map<String, byte[]> result = new LinkedHashMap<>();
    changed.stream().sorted().forEach(type -> result.put(type, rewrite(type)));
    return result;
  }

  private void noteCopy(Site site, String form) {
    ClassModel type = model(site.type());
    for (MethodModel method : type.methods()) {
      if (Types.key(method).equals(site.key())) {
        int call = 0;
        for (CodeElement element : method.code().orElseThrow().elementList()) {
          if (element instanceof InvokeInstruction invoke && call++ == site.call()) {
            noteCopy(invoke, form);
          }
        }
      }
    }
  }

  /// If that is the call of an accessor, its class gets a copy of it.
  private void noteCopy(CodeElement element, String form) {
    if (!(element instanceof InvokeInstruction call) || !isAccessor(call)) {
      return;
    }
    String name = call.name().stringValue();
    String descriptor = call.type().stringValue();
    Types.Declared called = types.method(call.owner().asInternalName(), name, descriptor);
    if (called != null) {
      Copy copy = new Copy(called.type(), called.method(), copyName(call, form), form);
      boolean isNew =
          copies
                  .computeIfAbsent(called.type(), _ -> new HashMap<>())
                  .putIfAbsent(copy.name() + descriptor, copy)
              == null;
      if (isNew) {
        open.push(copy);
      }
    }
  }

  /// Whether a call makes an access that has another form somewhere else: in the called method.
  private boolean isAccessor(InvokeInstruction call) {
    String access = sites.access(call);
    return access != null
        && !Sites.isHandle(call)
        && !access.equals(Forms.MEMBARRIER)
        && !Forms.weaker(access).isEmpty();
  }

  private static String copyName(InvokeInstruction call, String form) {
    return call.name().stringValue() + "$" + form;
  }

  private ClassModel model(String type) {
    ClassModel model = types.find(type);
    if (model == null) {
      throw new IllegalArgumentException("no such class: " + type);
    }
    return model;
  }

  private byte[] rewrite(String type) {
    ClassModel model = model(type);
    Loops loops = new Loops(ClassDesc.ofInternalName(type));
    CallTransform<String> calls = edits.getOrDefault(type, new CallTransform<>());
    ClassTransform transform = calls.by((code, call, form) -> write(code, call, form, loops));
    ClassTransform end =
        ClassTransform.endHandler(
            builder -> {
              copies.getOrDefault(type, Map.of()).values().forEach(c -> add(builder, c, loops));
              loops.addTo(builder);
            });
    return types.classFile().transformClass(model, transform.andThen(end));
  }

  private void add(ClassBuilder builder, Copy copy, Loops loops) {
    MethodModel accessor = copy.accessor();
    builder.withMethod(
        copy.name(),
        accessor.methodTypeSymbol(),
        accessor.flags().flagsMask(),
        method ->
            accessor
                .code()
                .ifPresent(
                    code ->
                        method.transformCode(
                            code, (to, element) -> copy(to, element, copy, loops))));
  }

  /// In the copy of an accessor, its one access has the form.
  private void copy(CodeBuilder code, CodeElement element, Copy copy, Loops loops) {
    String access = element instanceof InvokeInstruction call ? sites.access(call) : null;
    if (access != null
        && !Forms.weaker(access).isEmpty()
        && element instanceof InvokeInstruction call) {
      write(code, call, copy.form(), loops);
    } else {
      code.with(element);
    }
  }

  private void write(CodeBuilder code, InvokeInstruction call, String form, Loops loops) {
    if (isAccessor(call)) {
      code.invoke(
          call.opcode(),
          call.owner().asSymbol(),
          copyName(call, form),
          call.typeSymbol(),
          call.isInterface());
    } else {
      loops.write(code, call, form);
    }
  }
}
