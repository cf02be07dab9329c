/** Where rulesets and sheets are read from. */
@NullMarked
package org.youju.api.source;

import org.jspecify.annotations.NullMarked;
