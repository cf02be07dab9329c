/** Shows that what is kept is as it was written, and that it can be said again. */
@NullMarked
package org.youju.api.audit;

import org.jspecify.annotations.NullMarked;
