// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.bench.runner;

import java.io.Serial;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.openjdk.jmh.results.format.ResultFormatType;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.ProfilerConfig;
import org.openjdk.jmh.util.Optional;
import org.pagetorture.bench.profile.Delays;
import org.pagetorture.bench.profile.Latencies;

/// What JMH is told to run one fork of one configuration: what the user said of iterations and the
/// JVM, and of what to run only this.
final class ForkOptions extends CommandLineOptions {
  @Serial private static final long serialVersionUID = 1;

  private final transient Configuration configuration;

  ForkOptions(List<String> jmh, Configuration configuration) throws CommandLineOptionException {
    super(jmh.toArray(String[]::new));
    this.configuration = configuration;
  }

  @Override
  public List<String> getIncludes() {
    return List.of("^" + Pattern.quote(configuration.benchmark()) + "$");
  }

  @Override
  public List<String> getExcludes() {
    return List.of();
  }

  @Override
  public Optional<Collection<String>> getParameter(String name) {
    String value = configuration.params().get(name);
    return value == null ? Optional.none() : Optional.of(List.of(value));
  }

  @Override
  public Optional<Integer> getThreads() {
    return configuration.grouped() ? Optional.none() : Optional.of(configuration.threads());
  }

  /// Not those of this process, which JMH would pass on.
  @Override
  public Optional<Collection<String>> getJvmArgs() {
    return Optional.of(super.getJvmArgs().orElse(List.of()));
  }

  @Override
  public Optional<Integer> getForkCount() {
    return Optional.of(1);
  }

  @Override
  public Optional<Integer> getWarmupForkCount() {
    return Optional.of(0);
  }

  @Override
  public Optional<TimeUnit> getTimeUnit() {
    return Optional.of(TimeUnit.NANOSECONDS);
  }

  @Override
  public Optional<Boolean> shouldFailOnError() {
    return Optional.of(false);
  }

  @Override
  public List<ProfilerConfig> getProfilers() {
    List<ProfilerConfig> all = new ArrayList<>(super.getProfilers());
    all.add(new ProfilerConfig(Delays.class.getName(), ""));
    all.add(new ProfilerConfig(Latencies.class.getName(), ""));
    return all;
  }

  @Override
  public Optional<String> getOutput() {
    return Optional.none();
  }

  @Override
  public Optional<String> getResult() {
    return Optional.none();
  }

  @Override
  public Optional<ResultFormatType> getResultFormat() {
    return Optional.none();
  }
}
