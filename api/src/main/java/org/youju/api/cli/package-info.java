/** The command line; only its {@code serve} starts Spring. */
@NullMarked
package org.youju.api.cli;

import org.jspecify.annotations.NullMarked;
