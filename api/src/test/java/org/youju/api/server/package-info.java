/** What the container and the outermost filters do with what callers send. */
package org.youju.api.server;
