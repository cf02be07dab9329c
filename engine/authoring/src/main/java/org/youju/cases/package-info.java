/** Golden cases: given facts, expected entries. */
@NullMarked
package org.youju.cases;

import org.jspecify.annotations.NullMarked;
