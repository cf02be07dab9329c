/** What a change of rules does to a population of sheets: who moves, by how much, by which rule. */
@NullMarked
package org.youju.impact;

import org.jspecify.annotations.NullMarked;
