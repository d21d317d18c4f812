// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.check.rewrite;

import java.util.Map;
import org.pagetorture.check.runtime.Rewritten;

/// Loads the classes under test, rewritten: every access to memory is a call of
/// [org.pagetorture.check.runtime].
///
/// What is not application code comes from a parent as it is: Java, JCStress' annotations and
/// results, the checker. JCStress' own tests are application code.
public final class CheckedLoader extends ClassLoader implements Rewritten {
  private final CheckedClasses classes;
  private final Map<String, byte[]> changed;

  CheckedLoader(CheckedClasses classes, ClassLoader libraries, Map<String, byte[]> changed) {
    super("checked", libraries);
    this.classes = classes;
    this.changed = Map.copyOf(changed);
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    if (!Application.includes(name.replace('.', '/'))) {
      return super.loadClass(name, resolve);
    }
    synchronized (getClassLoadingLock(name)) {
      Class<?> loaded = findLoadedClass(name);
      return loaded == null ? define(name) : loaded;
    }
  }

  private Class<?> define(String name) throws ClassNotFoundException {
    byte[] original = changed.get(name.replace('.', '/'));
    byte[] rewritten = original == null ? classes.rewritten(name) : classes.rewrite(name, original);
    if (rewritten == null) {
      throw new ClassNotFoundException(name);
    }
    return defineClass(name, rewritten, 0, rewritten.length);
  }
}
