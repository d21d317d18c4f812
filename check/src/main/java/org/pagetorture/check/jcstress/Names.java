// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.check.jcstress;

import java.lang.classfile.Attributes;
import java.lang.classfile.ClassModel;
import java.lang.classfile.attribute.InnerClassInfo;
import java.lang.classfile.attribute.InnerClassesAttribute;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.classfile.constantpool.Utf8Entry;
import java.util.List;
import java.util.Optional;

/// How classes are called.
final class Names {
  private Names() {}

  /// The name that JCStress prints: `a.Outer.Test` for the class `a.Outer$Test`.
  static String canonical(ClassModel type) {
    List<InnerClassInfo> nested =
        type.findAttribute(Attributes.innerClasses())
            .map(InnerClassesAttribute::classes)
            .orElse(List.of());
    return canonical(type.thisClass(), nested);
  }

  private static String canonical(ClassEntry type, List<InnerClassInfo> nested) {
    for (InnerClassInfo info : nested) {
      Optional<ClassEntry> outer = info.outerClass();
      Optional<Utf8Entry> name = info.innerName();
      if (info.innerClass().equals(type) && outer.isPresent() && name.isPresent()) {
        return canonical(outer.get(), nested) + "." + name.get().stringValue();
      }
    }
    return binary(type);
  }

  /// The binary name, with points.
  static String binary(ClassEntry type) {
    return type.asInternalName().replace('/', '.');
  }
}
