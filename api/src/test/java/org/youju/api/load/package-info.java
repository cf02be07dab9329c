/** Loads on a running server, to be started by hand; see the README. */
package org.youju.api.load;
