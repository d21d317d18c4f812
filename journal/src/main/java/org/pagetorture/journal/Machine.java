// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.journal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/// Where the run takes place.
public record Machine(
    String cpu, int cpus, String kernel, String os, String arch, String hypervisor) {
  public static Machine here() {
    String cpuinfo = read("/proc/cpuinfo");
    String arch = System.getProperty("os.arch");
    return new Machine(
        find("model name\\s*: (.*)", cpuinfo, arch),
        Runtime.getRuntime().availableProcessors(),
        find("Linux version (\\S+)", read("/proc/version"), System.getProperty("os.version")),
        find("PRETTY_NAME=\"(.*)\"", read("/etc/os-release"), System.getProperty("os.name")),
        arch,
        hypervisor(cpuinfo));
  }

  private static String hypervisor(String cpuinfo) {
    String xen = read("/sys/hypervisor/type").strip();
    if (!xen.isEmpty()) {
      return xen;
    }
    String vendor = find("(.+)", read("/sys/class/dmi/id/sys_vendor"), "unknown");
    return Pattern.compile("flags.*\\bhypervisor\\b").matcher(cpuinfo).find() ? vendor : "";
  }

  private static String find(String regex, String text, String otherwise) {
    var matcher = Pattern.compile(regex).matcher(text);
    return matcher.find() ? matcher.group(1) : otherwise;
  }

  private static String read(String file) {
    try {
      return Files.readString(Path.of(file));
    } catch (IOException e) {
      return "";
    }
  }
}
