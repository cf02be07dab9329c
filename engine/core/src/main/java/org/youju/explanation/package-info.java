/** Why, why not, what another reading would give, the second calculation, and what it would take. */
@NullMarked
package org.youju.explanation;

import org.jspecify.annotations.NullMarked;
