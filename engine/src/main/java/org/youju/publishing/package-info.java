/** Publishing a year: from then on it stays as it is. */
@NullMarked
package org.youju.publishing;

import org.jspecify.annotations.NullMarked;
