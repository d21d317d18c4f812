// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.check.weaken;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassModel;
import java.lang.classfile.MethodModel;
import java.lang.classfile.constantpool.ClassEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.pagetorture.check.jcstress.ClassFiles;

/// The classes under test, as their files describe them.
final class Types {
  private final ClassFiles files;
  private final Map<String, Optional<byte[]>> contents = new ConcurrentHashMap<>();
  private final Map<String, ClassModel> models = new ConcurrentHashMap<>();
  private final ClassFile classFile;

  Types(ClassFiles files) {
    this.files = files;
    ClassHierarchyResolver resolver =
        ClassHierarchyResolver.ofResourceParsing(
                type -> {
                  String name = type.descriptorString();
                  return bytes(name.substring(1, name.length() - 1))
                      .map(ByteArrayInputStream::new)
                      .orElse(null);
                })
            .orElse(ClassHierarchyResolver.defaultResolver());
    classFile = ClassFile.of(ClassFile.ClassHierarchyResolverOption.of(resolver));
  }

  /// What writes classes.
  ClassFile classFile() {
    return classFile;
  }

  /// The internal names of all classes that start so.
  List<String> names(String prefix) throws IOException {
    List<String> names = new ArrayList<>();
    for (String name : files.names()) {
      String internal = name.replace('.', '/');
      if (name.startsWith(prefix)) {
        names.add(internal);
      }
    }
    names.sort(null);
    return names;
  }

  /// The class file of that internal name.
  Optional<byte[]> bytes(String type) {
    return contents.computeIfAbsent(
        type,
        name -> {
          try {
            return files.bytes(name.replace('/', '.'));
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  /// The class of that internal name, or null for one of a library.
  @Nullable ClassModel find(String type) {
    ClassModel known = models.get(type);
    if (known == null && bytes(type).isPresent()) {
      known = ClassFile.of().parse(bytes(type).orElseThrow());
      models.put(type, known);
    }
    return known;
  }

  /// The method that a call on that class means, with the class that declares it; null if it is
  /// none of these classes.
  @Nullable Declared method(String owner, String name, String descriptor) {
    ClassModel type = find(owner);
    while (type != null) {
      for (MethodModel method : type.methods()) {
        if (method.methodName().equalsString(name)
            && method.methodType().equalsString(descriptor)) {
          return new Declared(type.thisClass().asInternalName(), method);
        }
      }
      type = type.superclass().map(ClassEntry::asInternalName).map(this::find).orElse(null);
    }
    return null;
  }

  /// The name and descriptor of a method, as one word.
  static String key(MethodModel method) {
    return method.methodName().stringValue() + method.methodType().stringValue();
  }

  /// A method, and the internal name of its class.
  record Declared(String type, MethodModel method) {}
}
