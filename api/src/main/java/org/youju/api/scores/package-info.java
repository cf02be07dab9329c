/** Scores a sheet over HTTP and stores nothing. */
@NullMarked
package org.youju.api.scores;

import org.jspecify.annotations.NullMarked;
