// SPDX-License-Identifier: Apache-2.0
/// What the checker says: text, JSON, witness.
@NullMarked
package org.pagetorture.check.report;

import org.jspecify.annotations.NullMarked;
