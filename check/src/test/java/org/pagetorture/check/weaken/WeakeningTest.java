// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.check.weaken;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.pagetorture.check.jcstress.ClassFiles;
import org.pagetorture.check.jcstress.Suites;

/// A weaker form does the same as the original where nobody else is about.
class WeakeningTest {
  private static final Types TYPES = types();
  private static final Sites SITES = new Sites(TYPES);

  private static Types types() {
    try {
      return new Types(ClassFiles.open(Suites.classPath()));
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  static Stream<Change> changes() {
    return SITES.of("subject/Handles").stream()
        .flatMap(
            site -> Trials.forms(site.access()).keySet().stream().map(f -> new Change(site, f)));
  }

  @Test
  void everyKindOfAccessIsThere() {
    assertThat(changes().map(c -> c.site().access().replaceAll("[A-Z].*", "")).distinct())
        .contains("get", "set", "compare", "full", "acquire", "release");
    assertThat(changes()).hasSizeGreaterThan(50);
  }

  @ParameterizedTest
  @MethodSource("changes")
  void itComputesTheSame(Change change) throws Exception {
    Map<String, byte[]> changed = Weakening.of(Set.of(change), SITES, TYPES);
    assertThat(changed).containsOnlyKeys("subject/Handles");
    assertThat(results(changed)).isEqualTo(results(Map.of()));
  }

  /// What the methods return, each of a new object; or what they throw.
  private static Map<String, Object> results(Map<String, byte[]> changed) throws Exception {
    Map<String, Object> results = new TreeMap<>();
    Class<?> type = new Defining(changed).loadClass("subject.Handles");
    for (Method method : type.getDeclaredMethods()) {
      boolean isPublic = Modifier.isPublic(method.getModifiers());
      if (isPublic && method.getParameterCount() == 0) {
        results.put(method.getName(), result(method, type.getConstructor().newInstance()));
      }
    }
    assertThat(results).isNotEmpty();
    return results;
  }

  private static Object result(Method method, Object receiver) throws Exception {
    try {
      Object result = method.invoke(receiver);
      return result == null || result.getClass().getName().startsWith("subject")
          ? String.valueOf(result != null)
          : result;
    } catch (java.lang.reflect.InvocationTargetException e) {
      return String.valueOf(e.getCause());
    }
  }

  @Test
  void aCallOfAnAccessorGetsACopyOfItsOwn() throws Exception {
    List<Site> sites = SITES.of("org/pagetorture/checked/weak/Published");
    Site acquire =
        sites.stream().filter(s -> "isSetAcquire".equals(s.through())).findFirst().orElseThrow();
    assertThat(acquire.access()).isEqualTo("getAcquire");
    Map<String, byte[]> changed =
        Weakening.of(Set.of(new Change(acquire, "getOpaque")), SITES, TYPES);
    assertThat(changed)
        .containsOnlyKeys(
            "org/pagetorture/checked/weak/Published", "org/pagetorture/checked/weak/Word");
    Class<?> word = new Defining(changed).loadClass("org.pagetorture.checked.weak.Word");
    assertThat(word.getDeclaredMethods())
        .extracting(Method::getName)
        .contains("isSetAcquire", "isSetAcquire$getOpaque", "valueAcquire$getOpaque");
    assertThat(SITES.of("org/pagetorture/checked/weak/Word"))
        .as("an accessor's own access is its callers'")
        .isEmpty();
  }

  /// Loads changed classes, and the others as they are.
  private static final class Defining extends ClassLoader {
    private final Map<String, byte[]> changed;

    Defining(Map<String, byte[]> changed) {
      super(WeakeningTest.class.getClassLoader());
      this.changed = changed;
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
      String internal = name.replace('.', '/');
      if (!name.startsWith("subject.") && !name.startsWith("org.pagetorture.checked.")) {
        return super.loadClass(name, resolve);
      }
      Class<?> loaded = findLoadedClass(name);
      byte[] bytes = changed.getOrDefault(internal, TYPES.bytes(internal).orElseThrow());
      return loaded == null ? defineClass(name, bytes, 0, bytes.length) : loaded;
    }
  }
}
