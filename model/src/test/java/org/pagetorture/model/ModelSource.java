// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// One source file of the model, as far as its orderings go.
record ModelSource(Path file, List<Ordering> orderings, List<String> bare) {
  static final Path ROOT = Path.of("src/main/java/org/pagetorture/model");

  /// Whatever orders: an access of a stronger mode than opaque, by handle or by an accessor that
  /// names it, and every fence.
  private static final Pattern ORDERS =
      Pattern.compile(
          "\\b[A-Z][A-Z_]+\\.(getAnd|compareAnd|weakCompareAnd(?!SetPlain)|"
              + "[gs]et(Acquire|Release|Volatile))\\w*\\(|VarHandle\\.\\w*[fF]ence\\(|"
              + "\\.?\\b[a-z]\\w*(Acquire|Release|Volatile)\\(");

  private static final Pattern METHOD =
      Pattern.compile("^  (?:[\\w@<>\\[\\]?, ]+ )?(?<name>\\w+)\\([^;]*(\\{|,)$");
  private static final Pattern ACCESSOR = Pattern.compile("\\w+(Acquire|Release|Volatile|Plain)");

  /// All files of the model but the busted ones, whose point is what they leave out.
  static List<ModelSource> all() {
    try (Stream<Path> files = Files.walk(ROOT)) {
      return files
          .filter(f -> f.toString().endsWith(".java"))
          .filter(f -> !f.getFileName().toString().startsWith("Busted"))
          .filter(f -> !f.endsWith("package-info.java"))
          .map(ModelSource::read)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Reads `file`: its ordering comments, and the lines that order without one.
  static ModelSource read(Path file) {
    String type = file.getFileName().toString().replace(".java", "");
    List<Ordering> orderings = new ArrayList<>();
    List<String> bare = new ArrayList<>();
    String method = "";
    boolean labelled = false;
    StringBuilder comment = new StringBuilder();
    List<String> lines = lines(file);
    for (int n = 0; n < lines.size(); n++) {
      String code = lines.get(n).strip();
      Matcher declaration = METHOD.matcher(lines.get(n));
      if (declaration.find()) {
        method = declaration.group("name");
        labelled = false;
      } else if (code.startsWith("// ")) {
        comment.append(comment.isEmpty() ? "" : " ").append(code.substring(3));
      } else {
        if (comment.toString().contains("Without it:")) {
          orderings.add(Ordering.of(comment.toString(), type + "." + method + "()"));
          labelled = true;
        }
        comment.setLength(0);
        boolean orders = !code.startsWith("/") && ORDERS.matcher(code).find();
        if (orders && !labelled && !ACCESSOR.matcher(method).matches()) {
          bare.add(file + ":" + (n + 1) + ": " + code);
        }
        labelled = labelled && !(orders && (code.endsWith(";") || code.endsWith("{")));
      }
    }
    return new ModelSource(file, orderings, bare);
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
