/** How much of the server one caller, and all of them together, may use. */
@NullMarked
package org.youju.api.limits;

import org.jspecify.annotations.NullMarked;
