// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.check;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.pagetorture.check.jcstress.ClassFiles;
import org.pagetorture.check.weaken.WeakJars;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// The part of the command line that writes weakened classes, for a machine to run.
@Command(
    name = "weaken",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    usageHelpWidth = 100,
    description = {
      "Writes jars in which some orderings are weaker: 1.jar, 2.jar, and so on. On a class path",
      "before the originals they take their place."
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:Written.", "2:Usage error: there is no such ordering or form.", "3:Failed."})
final class WeakenCommand implements Callable<Integer> {
  @Mixin private final Classes classes = new Classes();

  @Option(names = "--to", required = true, paramLabel = "DIR", description = "Where the jars go.")
  private Path directory = Path.of("");

  @Parameters(
      arity = "1..*",
      paramLabel = "ID=FORM[,ID=FORM...]",
      description = "What is weaker in one jar, as the JSON of orderings names it.")
  private List<String> changes = new ArrayList<>();

  @Override
  public Integer call() throws IOException {
    Files.createDirectories(directory);
    try (ClassFiles files = ClassFiles.open(classes.jars)) {
      WeakJars weak = new WeakJars(files, classes.prefix);
      for (int i = 0; i < changes.size(); i++) {
        weak.write(changes.get(i), directory.resolve(i + 1 + ".jar"));
      }
    } catch (IllegalArgumentException e) {
      throw Failure.usage(String.valueOf(e.getMessage()));
    }
    return Exit.CLEAN;
  }
}
