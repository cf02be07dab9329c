/** What the server says of rulesets. */
package org.youju.api.rulesets;
