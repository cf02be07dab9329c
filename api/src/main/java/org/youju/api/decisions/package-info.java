/** Scores that are kept, and said again. */
@NullMarked
package org.youju.api.decisions;

import org.jspecify.annotations.NullMarked;
