/** Who may do what. */
@NullMarked
package org.youju.api.access;

import org.jspecify.annotations.NullMarked;
