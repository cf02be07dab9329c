/** What Excel and Word files have in common. */
@NullMarked
package org.youju.office;

import org.jspecify.annotations.NullMarked;
