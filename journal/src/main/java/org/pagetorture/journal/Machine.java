// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.journal;

import static java.util.Objects.requireNonNullElse;

import com.fasterxml.jackson.annotation.JacksonInject;
import com.fasterxml.jackson.annotation.OptBoolean;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/// Where the run takes place.
///
/// @param cpus how many this process may use
/// @param hypervisor empty when there is none
public record Machine(
    String cpu,
    int cpus,
    String kernel,
    String os,
    String arch,
    String hypervisor,
    @JacksonInject(optional = OptBoolean.TRUE) Hardware hardware) {

  public Machine {
    // Null in a record of before.
    hardware = requireNonNullElse(hardware, Hardware.UNKNOWN);
  }

  /// Prints it as the record has it.
  public static void main(String[] args) {
    System.out.println(new Lines<>(Machine.class).write(here()));
  }

  public static Machine here() {
    String cpuinfo = read("/proc/cpuinfo");
    String arch = System.getProperty("os.arch");
    return new Machine(
        find("model name\\s*: (.*)", cpuinfo, arch),
        Runtime.getRuntime().availableProcessors(),
        find("Linux version (\\S+)", read("/proc/version"), System.getProperty("os.version")),
        find("PRETTY_NAME=\"(.*)\"", read("/etc/os-release"), System.getProperty("os.name")),
        arch,
        hypervisor(cpuinfo),
        Hardware.of(cpuinfo, read("/proc/meminfo"), Path.of("/sys/devices/system")));
  }

  private static String hypervisor(String cpuinfo) {
    String xen = read("/sys/hypervisor/type");
    if (!xen.isEmpty()) {
      return xen;
    }
    String vendor = find("(.+)", read("/sys/class/dmi/id/sys_vendor"), "unknown");
    return Pattern.compile("flags.*\\bhypervisor\\b").matcher(cpuinfo).find() ? vendor : "";
  }

  static String find(String regex, String text, String otherwise) {
    var matcher = Pattern.compile(regex).matcher(text);
    return matcher.find() ? matcher.group(1) : otherwise;
  }

  private static String read(String file) {
    return read(Path.of(file));
  }

  /// What a file holds; empty when there is none.
  static String read(Path file) {
    try {
      return Files.readString(file).strip();
    } catch (IOException e) {
      return "";
    }
  }
}
