/** The forms that an explanation or a reply can be had in. */
@NullMarked
package org.youju.api.documents;

import org.jspecify.annotations.NullMarked;
