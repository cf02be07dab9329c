/** The front door: rulesets by scheme and year, scores and explanations. */
@NullMarked
package org.youju.scoring;

import org.jspecify.annotations.NullMarked;
