/** Texts told in their parts, so that what stands in every scorecard is put together once. */
@NullMarked
package org.youju.wording;

import org.jspecify.annotations.NullMarked;
