/** How the server listens, and what every answer of it carries. */
@NullMarked
package org.youju.api.server;

import org.jspecify.annotations.NullMarked;
