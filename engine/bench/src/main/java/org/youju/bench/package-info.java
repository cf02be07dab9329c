/** How fast the engine scores, measured beside hand-written Java and other engines on the same sheets. */
@NullMarked
package org.youju.bench;

import org.jspecify.annotations.NullMarked;
