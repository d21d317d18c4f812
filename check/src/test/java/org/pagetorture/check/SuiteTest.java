// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.pagetorture.check.jcstress.ClassFiles;
import org.pagetorture.check.jcstress.Discovery;
import org.pagetorture.check.jcstress.StressTest;
import org.pagetorture.check.jcstress.Suites;
import org.pagetorture.check.verdict.Checked;

/// The order of results.
class SuiteTest {
  private static final String RACES = "org.pagetorture.checked.races.";

  @Test
  @Timeout(60)
  void whatIsFinishedBehindASlowTestIsKept() throws IOException, InterruptedException {
    List<StressTest> tests = new ArrayList<>();
    try (ClassFiles files = ClassFiles.open(Suites.classPath())) {
      Discovery discovery = new Discovery(files);
      tests.add(discovery.test(RACES + "Endless.Writing"));
      tests.add(discovery.test(RACES + "Actors"));
    }
    CountDownLatch slow = new CountDownLatch(1);
    Suite suite = new Suite(() -> test -> checked(test, slow), 2);
    Thread checking = Thread.ofPlatform().start(() -> check(suite, tests));
    List<String> handedOn = new ArrayList<>();
    while (handedOn.isEmpty()) {
      suite.handOnFinished(checked -> handedOn.add(checked.test().name()));
    }
    slow.countDown();
    checking.join();
    assertThat(handedOn).containsExactly(RACES + "Actors");
  }

  private static Checked checked(StressTest test, CountDownLatch slow) {
    if (!test.name().endsWith("Actors")) {
      await(slow);
    }
    return new Checked(test, new TreeMap<>(), new HashMap<>(), null, false, 0);
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void check(Suite suite, List<StressTest> tests) {
    try {
      suite.check(tests, _ -> {});
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
