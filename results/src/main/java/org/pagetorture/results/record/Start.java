// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.results.record;

/// The fork that comes next: the first of `left` that the plan wants, `required` of which it has to
/// have. Only printed, for whoever watches: it is not part of the record.
public record Start(String key, String name, String modes, int required, int left, long etaMs)
    implements Line {}
