/** What went wrong, as RFC 9457 problem details with stable codes. */
@NullMarked
package org.youju.api.problems;

import org.jspecify.annotations.NullMarked;
