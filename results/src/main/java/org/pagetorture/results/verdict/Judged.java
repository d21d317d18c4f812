// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.results.verdict;

import org.pagetorture.results.record.Variant;

/// A variant and its verdict.
public record Judged(Variant variant, Verdict verdict) {}
