/** How answers are negotiated and written, and when they need not be sent again. */
@NullMarked
package org.youju.api.answers;

import org.jspecify.annotations.NullMarked;
