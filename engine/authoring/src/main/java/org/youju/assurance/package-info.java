/** Shows before a year is used that each possible sheet gets exactly one answer, and gives the sheet where it does not. */
@NullMarked
package org.youju.assurance;

import org.jspecify.annotations.NullMarked;
