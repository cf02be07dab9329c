/** The archive, on each database that it can be kept in. */
package org.youju.api.archive;
