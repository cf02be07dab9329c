/** Refusals and failures as problem details. */
package org.youju.api.problems;
