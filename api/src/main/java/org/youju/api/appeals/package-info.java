/** Appeals (异议) against decisions, from filing to the decision that takes the place of the old one. */
@NullMarked
package org.youju.api.appeals;

import org.jspecify.annotations.NullMarked;
