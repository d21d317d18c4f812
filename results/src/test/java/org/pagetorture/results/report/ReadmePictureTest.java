// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.results.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pagetorture.results.browser.Browser;
import org.pagetorture.results.browser.View;

/// README shows the first screen of the newest recorded run's report. `-Dreadme.write=true` takes
/// the picture anew.
class ReadmePictureTest {
  @TempDir Path dir;

  @Test
  void isOfTheNewestRun() throws IOException {
    Path picture = Recorded.newest().resolve("report.png");
    if (Boolean.getBoolean("readme.write")) {
      Browser.get().open(Recorded.write(dir), View.of(1400)).screenshot(picture);
    }
    assertThat(picture).exists();
    assertThat(Path.of("../README.md")).content().contains("](results/" + picture + ")");
  }
}
