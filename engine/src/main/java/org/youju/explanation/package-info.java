/** Why, why not, what another reading would give, and the second calculation. */
@NullMarked
package org.youju.explanation;

import org.jspecify.annotations.NullMarked;
