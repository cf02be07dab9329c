/** What the server says of itself: OpenAPI 3.1 made from the controllers and the records that they answer. */
@NullMarked
package org.youju.api.contract;

import org.jspecify.annotations.NullMarked;
