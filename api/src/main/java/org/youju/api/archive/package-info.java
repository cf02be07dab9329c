/** Where decisions and appeals are kept: one chain of links, each holding the hash of the one before; nothing is altered. */
@NullMarked
package org.youju.api.archive;

import org.jspecify.annotations.NullMarked;
