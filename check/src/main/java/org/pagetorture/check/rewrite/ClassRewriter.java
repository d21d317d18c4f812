// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.check.rewrite;

import static java.lang.classfile.ClassFile.ACC_SYNCHRONIZED;

import java.lang.classfile.AccessFlags;
import java.lang.classfile.Attributes;
import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassElement;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFileVersion;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeModel;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.MethodBuilder;
import java.lang.classfile.MethodElement;
import java.lang.classfile.MethodModel;

/// Rewrites one class: every access to memory becomes a call of the runtime.
final class ClassRewriter {
  /// The oldest class file that may have dynamic constants: Java 11.
  private static final int DYNAMIC_CONSTANTS = ClassFile.JAVA_11_VERSION;

  private final Hierarchy hierarchy;

  ClassRewriter(Hierarchy hierarchy) {
    this.hierarchy = hierarchy;
  }

  /// The rewritten class file.
  ///
  /// @throws RewriteException if the class is broken or from a newer Java
  byte[] rewrite(String name, byte[] original) {
    int version = original.length < 8 ? 0 : (original[6] & 0xff) << 8 | (original[7] & 0xff);
    if (version > ClassFile.latestMajorVersion()) {
      throw new RewriteException(name, "from a newer Java, class file version " + version);
    }
    ClassFile classFile = ClassFile.of(ClassFile.ClassHierarchyResolverOption.of(hierarchy));
    try {
      ClassModel model = classFile.parse(original);
      return classFile.transformClass(model, transform(model));
    } catch (RuntimeException e) {
      throw new RewriteException(name, "not a class file that can be rewritten: " + e.getMessage());
    }
  }

  private ClassTransform transform(ClassModel model) {
    ClassTransform transform = (builder, element) -> rewrite(builder, model, element);
    return model.findAttribute(Attributes.record()).isEmpty()
        ? transform
        : transform.andThen(
            ClassTransform.endHandler(builder -> Records.addGetters(builder, model)));
  }

  private void rewrite(ClassBuilder builder, ClassModel model, ClassElement element) {
    switch (element) {
      case ClassFileVersion version when version.majorVersion() < DYNAMIC_CONSTANTS ->
          builder.with(ClassFileVersion.of(DYNAMIC_CONSTANTS, 0));
      case MethodModel method when Membarrier.marks(method) -> Membarrier.replace(builder, method);
      case MethodModel method ->
          builder.transformMethod(method, (to, part) -> rewrite(to, model, method, part));
      default -> builder.with(element);
    }
  }

  private void rewrite(
      MethodBuilder builder, ClassModel model, MethodModel method, MethodElement element) {
    switch (element) {
      case CodeModel code -> builder.transformCode(code, transform(model, method, code));
      case AccessFlags flags when method.code().isPresent() ->
          builder.withFlags(flags.flagsMask() & ~ACC_SYNCHRONIZED);
      default -> builder.with(element);
    }
  }

  private CodeTransform transform(ClassModel model, MethodModel method, CodeModel code) {
    return method.methodName().equalsString("<clinit>")
        ? new Initializer()
        : new CodeRewriter(hierarchy, model, method, code);
  }
}
