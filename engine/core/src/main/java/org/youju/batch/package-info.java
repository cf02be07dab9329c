/** Many sheets in one stream, a line each. */
@NullMarked
package org.youju.batch;

import org.jspecify.annotations.NullMarked;
