/** Beginning a year as a draft, and publishing it: from then on it stays as it is. */
@NullMarked
package org.youju.publishing;

import org.jspecify.annotations.NullMarked;
