/** Goes through the certificate of a check again; shares no code with what searched for it. */
@NullMarked
package org.youju.replay;

import org.jspecify.annotations.NullMarked;
