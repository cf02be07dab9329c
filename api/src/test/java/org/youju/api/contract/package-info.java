/** What the server says of itself is held against what it does. */
package org.youju.api.contract;
