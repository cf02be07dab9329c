/** Reads a filled paper form, saved as tab-separated text, into a submission. */
@NullMarked
package org.youju.form;

import org.jspecify.annotations.NullMarked;
