/** What was published, as the archive knows it, and the key that publications are signed with. */
@NullMarked
package org.youju.api.publications;

import org.jspecify.annotations.NullMarked;
