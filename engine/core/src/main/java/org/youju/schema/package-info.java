/** What a sheet of a year may hold, as JSON Schema, for portals that make forms of it. */
@NullMarked
package org.youju.schema;

import org.jspecify.annotations.NullMarked;
