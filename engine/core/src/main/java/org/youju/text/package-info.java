/** Text as people type it: full-width letters, stray spaces, characters that only look like those meant. */
@NullMarked
package org.youju.text;

import org.jspecify.annotations.NullMarked;
