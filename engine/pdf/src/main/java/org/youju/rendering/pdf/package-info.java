/** Reports as PDF, with a Chinese font of the machine. */
@NullMarked
package org.youju.rendering.pdf;

import org.jspecify.annotations.NullMarked;
