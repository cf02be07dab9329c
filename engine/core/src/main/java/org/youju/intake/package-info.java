/** Takes what people write in a sheet for what it is, or asks; the same whichever way it comes in. */
@NullMarked
package org.youju.intake;

import org.jspecify.annotations.NullMarked;
