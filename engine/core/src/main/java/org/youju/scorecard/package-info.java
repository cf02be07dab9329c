/** Totals, grade, and the check of the department's own scores against the ledger. */
@NullMarked
package org.youju.scorecard;

import org.jspecify.annotations.NullMarked;
