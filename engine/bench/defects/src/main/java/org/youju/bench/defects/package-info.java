/** Twenty defects of tables, and what this check, KIE's analysis of DMN and drools-verifier-drl tell of them. */
@NullMarked
package org.youju.bench.defects;

import org.jspecify.annotations.NullMarked;
