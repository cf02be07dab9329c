/** The scoring table as an Excel workbook: the template of a year, a filled one read, a scored one given back. */
@NullMarked
package org.youju.workbook;

import org.jspecify.annotations.NullMarked;
