/** Explanations and scorecards as text, Markdown, HTML and JSON; nothing is decided here. */
@NullMarked
package org.youju.rendering;

import org.jspecify.annotations.NullMarked;
