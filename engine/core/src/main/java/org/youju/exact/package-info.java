/** Exact numbers: no point, rate or amount of money ever passes through binary floating point. */
@NullMarked
package org.youju.exact;

import org.jspecify.annotations.NullMarked;
