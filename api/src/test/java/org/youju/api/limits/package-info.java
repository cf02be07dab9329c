/** How much one caller, and all of them together, may use. */
package org.youju.api.limits;
