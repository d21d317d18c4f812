// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pagetorture.check.jcstress.Suites;

/// Class files that are damaged: the rest of the suite goes on.
class BrokenClassesTest {
  private static final String RACES = "org/pagetorture/checked/races/";
  private static final List<String> CLASSES =
      List.of("Actors", "ActorsOfAnyResult", "Depending", "Depending$Needed");

  @TempDir private Path dir;

  @BeforeEach
  void copy() throws IOException {
    Files.createDirectories(dir.resolve(RACES));
    for (String name : CLASSES) {
      Files.copy(Suites.classPath().getFirst().resolve(RACES + name + ".class"), file(name));
    }
  }

  @Test
  void whole() {
    assertThat(check().out())
        .contains("proved      JMM  org.pagetorture.checked.races.Depending\n", "2 proved");
  }

  @Test
  void missing() throws IOException {
    Files.delete(file("Depending$Needed"));
    assertRestGoesOn(
        "actor: the class org.pagetorture.checked.races.Depending$Needed is on no --jar");
  }

  @Test
  void cutOff() throws IOException {
    byte[] bytes = Files.readAllBytes(file("Depending$Needed"));
    Files.write(file("Depending$Needed"), Arrays.copyOf(bytes, bytes.length / 2));
    assertRestGoesOn("org.pagetorture.checked.races.Depending$Needed: ");
  }

  @Test
  void newer() throws IOException {
    byte[] bytes = Files.readAllBytes(file("Depending$Needed"));
    bytes[7] = (byte) (ClassFile.latestMajorVersion() + 1);
    Files.write(file("Depending$Needed"), bytes);
    assertRestGoesOn("org.pagetorture.checked.races.Depending$Needed: ");
  }

  @Test
  void theTestItself() throws IOException {
    Files.write(file("Depending"), new byte[] {1, 2, 3});
    assertRestGoesOn("broken class file: ");
  }

  @Test
  void garbageInTheCode() throws IOException {
    byte[] bytes = Files.readAllBytes(file("Depending"));
    for (int i = bytes.length * 3 / 4; i < bytes.length; i++) {
      bytes[i] ^= 0x55;
    }
    Files.write(file("Depending"), bytes);
    assertRestGoesOn("");
  }

  private void assertRestGoesOn(String reason) {
    Command command = check();
    assertThat(command.out().lines())
        .anyMatch(line -> line.matches("proved +JMM +org.pagetorture.checked.races.Actors"))
        .anyMatch(line -> line.startsWith("unsupported ") && line.contains(reason))
        .noneMatch(line -> line.startsWith("\tat "));
    assertThat(command.err()).isEmpty();
    assertThat(command.exit()).isEqualTo(Exit.CLEAN);
  }

  private Command check() {
    return Command.of("--jar", dir.toString(), "--jar", Suites.jcstress().toString());
  }

  private Path file(String name) {
    return dir.resolve(RACES + name + ".class");
  }
}
