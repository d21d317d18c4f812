// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.check.jcstress;

import java.io.IOException;
import java.lang.classfile.Annotation;
import java.lang.classfile.AnnotationValue;
import java.lang.classfile.ClassModel;
import java.lang.classfile.constantpool.ClassEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads the grades of a test: first those of the class that `@JCStressMeta` names, then its own.
///
/// `@Outcome` is inherited, and so is the container of several; each is looked up by itself, as
/// `getAnnotation` does. A class with one outcome below a class with several has them all, and a
/// class with one below a class with one has its own alone.
final class GradingReader {
  private final ClassFiles files;

  GradingReader(ClassFiles files) {
    this.files = files;
  }

  Grading read(ClassModel test) throws IOException {
    List<Grade> grades = new ArrayList<>();
    Optional<ClassModel> meta = meta(test);
    if (meta.isPresent()) {
      addGrades(meta.get(), grades);
    }
    addGrades(test, grades);
    return new Grading(grades);
  }

  String description(ClassModel test) throws IOException {
    Optional<Annotation> description = inherited(test, "Description");
    Optional<ClassModel> meta = meta(test);
    if (description.isEmpty() && meta.isPresent()) {
      description = inherited(meta.get(), "Description");
    }
    return description.flatMap(d -> Marks.text(d, "value")).orElse("");
  }

  private Optional<ClassModel> meta(ClassModel test) throws IOException {
    Optional<Annotation> meta = Marks.find(test, "JCStressMeta");
    if (meta.isEmpty()) {
      return Optional.empty();
    }
    var type = (AnnotationValue.OfClass) Marks.value(meta.get(), "value").orElseThrow();
    String descriptor = type.className().stringValue();
    return files.find(descriptor.substring(1, descriptor.length() - 1).replace('/', '.'));
  }

  private void addGrades(ClassModel type, List<Grade> grades) throws IOException {
    Optional<Annotation> several = inherited(type, "Outcome$Outcomes");
    if (several.isPresent()) {
      for (AnnotationValue one : Marks.list(several.get(), "value")) {
        addGrade(((AnnotationValue.OfAnnotation) one).annotation(), grades);
      }
    }
    inherited(type, "Outcome").ifPresent(outcome -> addGrade(outcome, grades));
  }

  private static void addGrade(Annotation outcome, List<Grade> grades) {
    Expect expect = Expect.valueOf(Marks.constant(outcome, "expect").orElseThrow());
    String desc = Marks.text(outcome, "desc").orElse("");
    if (Marks.value(outcome, "id").isEmpty()) {
      grades.add(new Grade("", expect, desc));
    }
    for (AnnotationValue id : Marks.list(outcome, "id")) {
      grades.add(new Grade(((AnnotationValue.OfString) id).stringValue(), expect, desc));
    }
  }

  private Optional<Annotation> inherited(ClassModel type, String name) throws IOException {
    Optional<ClassModel> next = Optional.of(type);
    while (next.isPresent()) {
      Optional<Annotation> found = Marks.find(next.get(), name);
      if (found.isPresent()) {
        return found;
      }
      Optional<ClassEntry> superclass = next.get().superclass();
      next = superclass.isPresent() ? files.find(Names.binary(superclass.get())) : Optional.empty();
    }
    return Optional.empty();
  }
}
