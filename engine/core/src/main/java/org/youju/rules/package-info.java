/** What a rule says, as data: its conditions, its consequence, and whether it holds for given facts. */
@NullMarked
package org.youju.rules;

import org.jspecify.annotations.NullMarked;
