/** The server as its callers meet it. */
package org.youju.api;
