/** A year's scoring table: indicators, clauses, interpretations, inputs, and the folder they are read from. */
@NullMarked
package org.youju.ruleset;

import org.jspecify.annotations.NullMarked;
