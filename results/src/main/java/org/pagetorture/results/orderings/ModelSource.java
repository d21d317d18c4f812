// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.results.orderings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// One source file of the model, as far as its orderings go.
///
/// A comment governs the statement below it, up to the line that ends in `;` or `{`.
///
/// @param orderings the comments
/// @param bare the lines that order without one, and where they are
/// @param malformed comments that are meant to be such, and are not
public record ModelSource(
    Path file, List<OrderingComment> orderings, List<String> bare, List<String> malformed) {
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

  /// All files below `root` but the busted ones, whose point is what they leave out.
  public static List<ModelSource> all(Path root) throws IOException {
    List<Path> files;
    try (Stream<Path> found = Files.walk(root)) {
      files =
          found
              .filter(f -> f.toString().endsWith(".java"))
              .filter(f -> !f.getFileName().toString().startsWith("Busted"))
              .filter(f -> !f.endsWith("package-info.java"))
              .sorted()
              .toList();
    }
    List<ModelSource> sources = new ArrayList<>();
    for (Path file : files) {
      sources.add(read(root, file));
    }
    return sources;
  }

  /// Reads a file below `root`.
  static ModelSource read(Path root, Path file) throws IOException {
    String name = root.relativize(file).toString().replace('\\', '/');
    return new Reader(name, Files.readAllLines(file)).read(file);
  }

  /// Goes through a file, line by line.
  private static final class Reader {
    private final String name;
    private final String type;
    private final List<String> lines;
    private final List<OrderingComment> orderings = new ArrayList<>();
    private final List<String> bare = new ArrayList<>();
    private final List<String> malformed = new ArrayList<>();
    private final StringBuilder comment = new StringBuilder();
    private String method = "";

    /// The last line that is governed.
    private int governed;

    Reader(String name, List<String> lines) {
      this.name = name;
      this.type = name.substring(name.lastIndexOf('/') + 1).replaceFirst("\\.java.*", "");
      this.lines = lines;
    }

    ModelSource read(Path file) {
      for (int n = 1; n <= lines.size(); n++) {
        String code = line(n);
        Matcher declaration = METHOD.matcher(lines.get(n - 1));
        if (declaration.find()) {
          method = declaration.group("name");
        } else if (code.startsWith("// ")) {
          comment.append(comment.isEmpty() ? "" : " ").append(code.substring(3));
        } else {
          endComment(n);
          lookAt(n, code);
        }
      }
      return new ModelSource(file, orderings, bare, malformed);
    }

    private String line(int n) {
      return lines.get(n - 1).strip();
    }

    private void endComment(int n) {
      String text = comment.toString();
      comment.setLength(0);
      if (!OrderingComment.isOne(text)) {
        return;
      }
      governed = end(n);
      try {
        orderings.add(OrderingComment.of(text, type + "." + method + "()", name, n, governed));
      } catch (IllegalArgumentException e) {
        malformed.add("%s:%d: %s".formatted(name, n, e.getMessage()));
      }
    }

    /// The last line of the statement that begins there.
    private int end(int n) {
      int end = n;
      while (end < lines.size() && !line(end).endsWith(";") && !line(end).endsWith("{")) {
        end++;
      }
      return end;
    }

    private void lookAt(int n, String code) {
      if (n > governed
          && !code.startsWith("/")
          && ORDERS.matcher(code).find()
          && !ACCESSOR.matcher(method).matches()) {
        bare.add("%s:%d: %s".formatted(name, n, code));
      }
    }
  }
}
