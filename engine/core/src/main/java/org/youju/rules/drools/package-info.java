/** The only package that knows Drools: sentences to rules, the safety gate, the compiled rules. */
@NullMarked
package org.youju.rules.drools;

import org.jspecify.annotations.NullMarked;
