// SPDX-License-Identifier: Apache-2.0
/// A headless browser for the tests of what the project writes as HTML.
@NullMarked
package org.pagetorture.results.browser;

import org.jspecify.annotations.NullMarked;
