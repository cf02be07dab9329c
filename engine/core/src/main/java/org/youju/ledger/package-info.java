/** Where each point goes and why; points = awarded + lost, decided exactly once. */
@NullMarked
package org.youju.ledger;

import org.jspecify.annotations.NullMarked;
