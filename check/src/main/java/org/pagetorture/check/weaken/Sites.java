// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.check.weaken;

import java.lang.classfile.Attributes;
import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeElement;
import java.lang.classfile.MethodModel;
import java.lang.classfile.attribute.SourceFileAttribute;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.LineNumber;
import java.lang.invoke.VarHandle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pagetorture.check.rewrite.Membarrier;

/// Finds the sites of classes.
///
/// A method whose name ends in a mode is an accessor, if it makes one access: the ordering belongs
/// to who calls it, so the calls are sites and its own access is none.
final class Sites {
  static final String VAR_HANDLE = "java/lang/invoke/VarHandle";

  private static final Pattern ACCESSOR =
      Pattern.compile("\\w+(Plain|Opaque|Acquire|Release|Volatile)");
  private static final Set<String> ACCESS_METHODS =
      Arrays.stream(VarHandle.AccessMode.values())
          .map(VarHandle.AccessMode::methodName)
          .collect(Collectors.toUnmodifiableSet());

  private final Types types;

  Sites(Types types) {
    this.types = types;
  }

  /// The sites of a class, in the order of its code.
  List<Site> of(String name) {
    ClassModel type = types.find(name);
    List<Site> sites = new ArrayList<>();
    if (type == null) {
      return sites;
    }
    Map<String, Integer> counts = new HashMap<>();
    for (MethodModel method : type.methods()) {
      if (access(name, method) == null) {
        add(type, method, counts, sites);
      }
    }
    return sites;
  }

  private void add(
      ClassModel type, MethodModel method, Map<String, Integer> counts, List<Site> sites) {
    int line = 0;
    int call = 0;
    String name = method.methodName().stringValue();
    String owner = type.thisClass().asInternalName();
    for (CodeElement element : elements(method)) {
      if (element instanceof LineNumber number) {
        line = number.line();
      } else if (element instanceof InvokeInstruction invoke) {
        String access = access(invoke);
        if (access != null && !Forms.weaker(access).isEmpty()) {
          int number = counts.merge(name, 1, Integer::sum);
          sites.add(
              new Site(
                  owner,
                  name,
                  method.methodType().stringValue(),
                  call,
                  owner.replace('/', '.') + "." + name + "#" + number,
                  file(type),
                  line,
                  access,
                  isHandle(invoke) ? null : invoke.name().stringValue()));
        }
        call++;
      }
    }
  }

  private static List<CodeElement> elements(MethodModel method) {
    return method.code().map(code -> code.elementList()).orElse(List.of());
  }

  private static String file(ClassModel type) {
    String name = type.thisClass().asInternalName();
    String source =
        type.findAttribute(Attributes.sourceFile())
            .map(SourceFileAttribute::sourceFile)
            .map(file -> file.stringValue())
            .orElse("");
    return name.substring(0, name.lastIndexOf('/') + 1) + source;
  }

  /// What a call accesses, or which fence it is; null when it is neither.
  @Nullable String access(InvokeInstruction call) {
    String name = call.name().stringValue();
    if (isHandle(call)) {
      return ACCESS_METHODS.contains(name) || Forms.isFence(name) ? name : null;
    }
    Types.Declared called =
        types.method(call.owner().asInternalName(), name, call.type().stringValue());
    if (called == null) {
      return null;
    }
    return Membarrier.marks(called.method())
        ? Forms.MEMBARRIER
        : access(called.type(), called.method());
  }

  /// What an accessor accesses; null when the method is none.
  private @Nullable String access(String type, MethodModel method) {
    String name = method.methodName().stringValue();
    if (!ACCESSOR.matcher(name).matches()) {
      return null;
    }
    // A loop's first look is part of its RMW.
    boolean isPlain = name.endsWith("Plain");
    String found = null;
    for (CodeElement element : elements(method)) {
      if (element instanceof InvokeInstruction call && !isSelf(call, type, method)) {
        String access = access(call);
        if (access != null && !(isPlain && access.endsWith("Opaque"))) {
          if (found != null) {
            return null;
          }
          found = access;
        }
      }
    }
    return found;
  }

  private static boolean isSelf(InvokeInstruction call, String type, MethodModel method) {
    return call.owner().asInternalName().equals(type)
        && call.name().equals(method.methodName())
        && call.type().equals(method.methodType());
  }

  static boolean isHandle(InvokeInstruction call) {
    return call.owner().asInternalName().equals(VAR_HANDLE);
  }
}
