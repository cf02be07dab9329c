/** What rulesets there are, and each with every text and rule in it. */
@NullMarked
package org.youju.api.rulesets;

import org.jspecify.annotations.NullMarked;
