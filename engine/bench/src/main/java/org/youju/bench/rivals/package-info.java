/** What else scores the same sheets: hand-written Java, and other rule engines as their manuals would have it. */
@NullMarked
package org.youju.bench.rivals;

import org.jspecify.annotations.NullMarked;
