// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.check.jcstress;

import java.lang.classfile.Annotation;
import java.lang.classfile.AnnotationElement;
import java.lang.classfile.AnnotationValue;
import java.lang.classfile.AttributedElement;
import java.lang.classfile.Attributes;
import java.lang.classfile.attribute.RuntimeVisibleAnnotationsAttribute;
import java.util.List;
import java.util.Optional;

/// The annotations of a class or method, as its class file has them.
final class Marks {
  static final String JCSTRESS = "org.openjdk.jcstress.annotations.";

  private Marks() {}

  /// JCStress' annotation of that simple name.
  static Optional<Annotation> find(AttributedElement element, String name) {
    String descriptor = "L" + (JCSTRESS + name).replace('.', '/') + ";";
    return all(element).stream().filter(a -> a.className().equalsString(descriptor)).findFirst();
  }

  /// Anybody's annotation of that simple name.
  static Optional<Annotation> named(AttributedElement element, String name) {
    return all(element).stream()
        .filter(a -> a.className().stringValue().matches("L(.*[/$])?" + name + ";"))
        .findFirst();
  }

  static boolean has(AttributedElement element, String name) {
    return find(element, name).isPresent();
  }

  private static List<Annotation> all(AttributedElement element) {
    return element
        .findAttribute(Attributes.runtimeVisibleAnnotations())
        .map(RuntimeVisibleAnnotationsAttribute::annotations)
        .orElse(List.of());
  }

  /// The value that the annotation gives an element, if it does not leave it to the default.
  static Optional<AnnotationValue> value(Annotation annotation, String element) {
    return annotation.elements().stream()
        .filter(e -> e.name().equalsString(element))
        .map(AnnotationElement::value)
        .findFirst();
  }

  static Optional<String> text(Annotation annotation, String element) {
    return value(annotation, element).map(v -> ((AnnotationValue.OfString) v).stringValue());
  }

  static Optional<String> constant(Annotation annotation, String element) {
    return value(annotation, element)
        .map(v -> ((AnnotationValue.OfEnum) v).constantName().stringValue());
  }

  static List<AnnotationValue> list(Annotation annotation, String element) {
    return value(annotation, element)
        .map(v -> ((AnnotationValue.OfArray) v).values())
        .orElse(List.of());
  }
}
