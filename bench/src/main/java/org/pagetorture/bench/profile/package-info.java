// SPDX-License-Identifier: Apache-2.0
/// What JMH does not tell of an iteration: what held it up, and its single latencies.
///
/// By hand: `-prof org.pagetorture.bench.profile.Delays`.
@NullMarked
package org.pagetorture.bench.profile;

import org.jspecify.annotations.NullMarked;
