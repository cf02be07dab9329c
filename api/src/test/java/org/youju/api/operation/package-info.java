/** What those who run the server see of it. */
package org.youju.api.operation;
