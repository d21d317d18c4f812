// SPDX-License-Identifier: Apache-2.0
/// Application code, for the tests of the rewriter.
@NullMarked
package subject;

import org.jspecify.annotations.NullMarked;
