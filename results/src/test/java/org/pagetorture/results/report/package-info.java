// SPDX-License-Identifier: Apache-2.0
@NullMarked
package org.pagetorture.results.report;

import org.jspecify.annotations.NullMarked;
