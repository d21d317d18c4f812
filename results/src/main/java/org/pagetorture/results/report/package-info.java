// SPDX-License-Identifier: Apache-2.0
/// A run as one HTML file: what holds, on what evidence, at what price.
///
/// The pages are jte templates in `src/main/jte`, which escape every string. A page needs no script
/// but for its charts, and its Content-Security-Policy lets only our own scripts run, by their
/// hashes.
@NullMarked
package org.pagetorture.results.report;

import org.jspecify.annotations.NullMarked;
