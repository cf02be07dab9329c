/** The server as a whole. */
@NullMarked
package org.youju.api;

import org.jspecify.annotations.NullMarked;
