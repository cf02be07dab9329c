/** What a department reported, as it reported it. */
@NullMarked
package org.youju.submission;

import org.jspecify.annotations.NullMarked;
