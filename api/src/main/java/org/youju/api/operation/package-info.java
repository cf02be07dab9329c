/** What those who run the server see of it: health, metrics, and the rulesets that it takes up while it runs. */
@NullMarked
package org.youju.api.operation;

import org.jspecify.annotations.NullMarked;
