// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.journal;

import static java.util.Objects.requireNonNullElse;

import com.fasterxml.jackson.annotation.JacksonInject;
import com.fasterxml.jackson.annotation.OptBoolean;
import java.util.List;
import java.util.stream.Collectors;

/// The JDK that runs the forks: the runner's own.
///
/// @param options what the environment gives to every JVM, the forks too: `JAVA_TOOL_OPTIONS=...`
public record Jdk(
    String version,
    String vendor,
    String vm,
    String home,
    @JacksonInject(optional = OptBoolean.TRUE) String options) {
  private static final List<String> VARIABLES =
      List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS");

  public Jdk {
    // Null in a record of before.
    options = requireNonNullElse(options, "");
  }

  /// What tells it from others.
  public String name() {
    return (vm + " " + options).strip();
  }

  public static Jdk current() {
    return new Jdk(
        System.getProperty("java.version"),
        System.getProperty("java.vendor"),
        System.getProperty("java.vm.name") + " " + System.getProperty("java.vm.version"),
        System.getProperty("java.home"),
        VARIABLES.stream()
            .filter(v -> !requireNonNullElse(System.getenv(v), "").isBlank())
            .map(v -> v + "=" + System.getenv(v))
            .collect(Collectors.joining(" ")));
  }
}
