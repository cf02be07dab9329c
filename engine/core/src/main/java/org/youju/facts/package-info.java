/** What rules may see of a submission. */
@NullMarked
package org.youju.facts;

import org.jspecify.annotations.NullMarked;
