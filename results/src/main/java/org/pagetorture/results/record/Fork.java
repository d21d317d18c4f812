// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.results.record;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/// What one forked VM saw.
public record Fork(
    @JsonProperty(required = true) String key,
    @JsonProperty(required = true) String name,
    @JsonProperty(required = true) String modes,
    List<String> jvmArgs,
    long timeMs,
    int iters,
    int strideSize,
    int strideCount,
    String spinStyle,
    @JsonProperty(required = true) Status status,
    @JsonProperty(required = true) long samples,
    List<Outcome> outcomes,
    String started,
    long wallMs,
    double stealShare,
    double otherShare,
    List<String> messages,
    List<String> vmErr)
    implements Line {

  private static final String ALWAYS = "--enable-native-access=ALL-UNNAMED";

  /// No fork has had more samples, or has taken so many milliseconds: sums of them do not overflow.
  private static final long MOST = 1L << 48;

  public Fork {
    requireNonNull(status, "no status");
    if (samples < 0 || samples > MOST || wallMs < 0 || wallMs > MOST) {
      throw new IllegalArgumentException(samples + " samples in " + wallMs + " ms");
    }
    if (!isShare(stealShare) || !isShare(otherShare)) {
      throw new IllegalArgumentException("shares of " + stealShare + " and " + otherShare);
    }
    long counted = outcomes.stream().mapToLong(Outcome::count).reduce(0, Math::addExact);
    if (counted > samples) {
      throw new IllegalArgumentException(counted + " outcomes among " + samples + " samples");
    }
  }

  private static boolean isShare(double share) {
    return share >= 0 && share <= 1;
  }

  /// How the fork ended: JCStress' words, and `HUNG` when the watchdog killed it.
  public enum Status {
    NORMAL,
    TIMEOUT_ERROR,
    HUNG,
    VM_ERROR,
    TEST_ERROR,
    CHECK_TEST_ERROR,
    API_MISMATCH;

    public boolean isTimeout() {
      return this == TIMEOUT_ERROR || this == HUNG;
    }

    public boolean isCrash() {
      return this != NORMAL && !isTimeout();
    }
  }

  /// Its flags, but for the one that the runner gives to every fork by itself.
  public List<String> flags() {
    return jvmArgs.stream().filter(f -> !f.equals(ALWAYS)).toList();
  }

  /// The same under another key.
  public Fork withKey(String other) {
    return new Fork(
        other,
        name,
        modes,
        jvmArgs,
        timeMs,
        iters,
        strideSize,
        strideCount,
        spinStyle,
        status,
        samples,
        outcomes,
        started,
        wallMs,
        stealShare,
        otherShare,
        messages,
        vmErr);
  }

  /// How many samples ended with an outcome that is graded `expect`.
  public long count(Outcome.Expect expect) {
    return outcomes.stream().filter(o -> o.expect() == expect).mapToLong(Outcome::count).sum();
  }
}
