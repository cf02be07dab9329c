/** The command line as staff meet it. */
package org.youju.api.cli;
