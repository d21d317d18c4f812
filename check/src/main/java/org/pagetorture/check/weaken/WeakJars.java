// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.check.weaken;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.JarOutputStream;
import java.util.zip.ZipEntry;
import org.pagetorture.check.jcstress.ClassFiles;

/// Jars of weakened classes: on a class path before the originals, they take their place.
public final class WeakJars {
  private final Types types;
  private final Sites finder;
  private final Map<String, Site> sites = new LinkedHashMap<>();

  /// @param prefix what the names of the classes begin with whose orderings can be weaker
  public WeakJars(ClassFiles files, String prefix) throws IOException {
    types = new Types(files);
    finder = new Sites(types);
    for (String type : types.names(prefix)) {
      finder.of(type).forEach(site -> sites.put(site.id(), site));
    }
  }

  /// Writes a jar.
  ///
  /// @param changes such as `a.Type.method#2=getOpaque`, separated by commas
  /// @throws IllegalArgumentException if there is no such ordering, or it has no such form
  public void write(String changes, Path jar) throws IOException {
    List<Change> parsed = new ArrayList<>();
    for (String change : changes.split(",", -1)) {
      parsed.add(parse(change));
    }
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
      for (Map.Entry<String, byte[]> type : Weakening.of(parsed, finder, types).entrySet()) {
        out.putNextEntry(new ZipEntry(type.getKey() + ".class"));
        out.write(type.getValue());
      }
    }
  }

  private Change parse(String change) {
    int equals = change.indexOf('=');
    Site site = sites.get(equals < 0 ? change : change.substring(0, equals));
    if (site == null) {
      throw new IllegalArgumentException("no such ordering: " + change);
    }
    String form = change.substring(equals + 1);
    if (!Trials.forms(site.access()).containsKey(form)) {
      throw new IllegalArgumentException(
          "%s: %s can be %s"
              .formatted(change, site.access(), Trials.forms(site.access()).keySet()));
    }
    return new Change(site, form);
  }
}
