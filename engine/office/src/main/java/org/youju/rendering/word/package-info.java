/** Reports as Word documents. */
@NullMarked
package org.youju.rendering.word;

import org.jspecify.annotations.NullMarked;
