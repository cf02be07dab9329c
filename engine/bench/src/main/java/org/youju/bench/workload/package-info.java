/** What every engine of the benchmarks scores: a made-up table and sheets for it. */
@NullMarked
package org.youju.bench.workload;

import org.jspecify.annotations.NullMarked;
