// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.results.report;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import java.util.List;
import org.pagetorture.results.compare.Differences;

/// A page as a file.
public final class Report {
  /// The name of the file in a run's directory.
  public static final String FILE = "report.html";

  private static final TemplateEngine ENGINE =
      TemplateEngine.createPrecompiled(
          null,
          ContentType.Html,
          Report.class.getClassLoader(),
          "org.pagetorture.results.report.page");

  private Report() {}

  /// The whole file, in UTF-8.
  public static byte[] html(Page page) {
    return render("report.jte", page);
  }

  /// Runs beside the first one, in the same way.
  public static byte[] html(List<Differences> all) {
    return render("compare.jte", all);
  }

  private static byte[] render(String template, Object model) {
    Utf8ByteOutput output = new Utf8ByteOutput();
    ENGINE.render(template, model, output);
    return output.toByteArray();
  }
}
