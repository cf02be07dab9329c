/** Years that stand for themselves when they are opened. */
package org.youju.api.source;
