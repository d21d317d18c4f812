// SPDX-License-Identifier: Apache-2.0
/// Drives JMH one fork at a time, round after round, so that what is compared is measured in
/// alternation; writes each fork down before the next; and runs the C programs in between.
@NullMarked
package org.pagetorture.bench.runner;

import org.jspecify.annotations.NullMarked;
