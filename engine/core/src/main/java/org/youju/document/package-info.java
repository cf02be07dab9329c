/** Strict reading of YAML and JSON: all problems at once, each with its place. */
@NullMarked
package org.youju.document;

import org.jspecify.annotations.NullMarked;
