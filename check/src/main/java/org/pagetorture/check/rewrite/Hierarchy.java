// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.check.rewrite;

import java.io.IOException;
import java.io.InputStream;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassModel;
import java.lang.classfile.FieldModel;
import java.lang.classfile.MethodModel;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.constant.ClassDesc;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Classes as their files describe them: superclasses and fields, without loading anything.
final class Hierarchy implements ClassHierarchyResolver {
  private final Map<String, Optional<ClassModel>> models = new ConcurrentHashMap<>();
  private final Function<String, byte @Nullable []> application;
  private final ClassLoader libraries;

  Hierarchy(Function<String, byte @Nullable []> application, ClassLoader libraries) {
    this.application = application;
    this.libraries = libraries;
  }

  @Override
  public @Nullable ClassHierarchyInfo getClassInfo(ClassDesc type) {
    String descriptor = type.descriptorString();
    ClassModel model = model(descriptor.substring(1, descriptor.length() - 1));
    if (model == null) {
      return null;
    }
    return model.flags().has(java.lang.reflect.AccessFlag.INTERFACE)
        ? ClassHierarchyInfo.ofInterface()
        : ClassHierarchyInfo.ofClass(model.superclass().map(ClassEntry::asSymbol).orElse(null));
  }

  /// The class that declares a field, by the name of the class it is accessed through; null if it
  /// is not found.
  @Nullable DeclaredField field(String owner, String name) {
    ClassModel model = model(owner);
    if (model == null) {
      return null;
    }
    for (FieldModel field : model.fields()) {
      if (field.fieldName().equalsString(name)) {
        return new DeclaredField(owner, field.flags().flagsMask());
      }
    }
    for (ClassEntry parent : model.interfaces()) {
      DeclaredField found = field(parent.asInternalName(), name);
      if (found != null) {
        return found;
      }
    }
    return model.superclass().map(parent -> field(parent.asInternalName(), name)).orElse(null);
  }

  /// The internal name of the class that declares a method, by the name of the class it is called
  /// on; that name itself if it is not found.
  String methodOwner(String owner, String name, String type) {
    String found = declaring(owner, name, type);
    return found == null ? owner : found;
  }

  /// Whether the method that is called exists.
  boolean declares(InvokeInstruction call) {
    String type = call.type().stringValue();
    return declaring(call.owner().asInternalName(), call.name().stringValue(), type) != null;
  }

  private @Nullable String declaring(String owner, String name, String type) {
    ClassModel model = model(owner);
    if (model == null) {
      return null;
    }
    for (MethodModel method : model.methods()) {
      if (method.methodName().equalsString(name) && method.methodType().equalsString(type)) {
        return owner;
      }
    }
    String inherited =
        model
            .superclass()
            .map(parent -> declaring(parent.asInternalName(), name, type))
            .orElse(null);
    if (inherited != null) {
      return inherited;
    }
    for (ClassEntry parent : model.interfaces()) {
      String found = declaring(parent.asInternalName(), name, type);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  private @Nullable ClassModel model(String internalName) {
    return models.computeIfAbsent(internalName, this::parse).orElse(null);
  }

  private Optional<ClassModel> parse(String internalName) {
    byte[] bytes =
        Application.includes(internalName)
            ? application.apply(internalName)
            : library(internalName);
    try {
      return Optional.ofNullable(bytes).map(ClassFile.of()::parse);
    } catch (IllegalArgumentException broken) {
      return Optional.empty();
    }
  }

  private byte @Nullable [] library(String internalName) {
    try (InputStream content = libraries.getResourceAsStream(internalName + ".class")) {
      return content == null ? null : content.readAllBytes();
    } catch (IOException e) {
      throw new RewriteException(internalName.replace('/', '.'), "unreadable: " + e.getMessage());
    }
  }
}
