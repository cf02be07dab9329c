/** What stands beside the program for those who install it. */
package org.youju.api.deploy;
