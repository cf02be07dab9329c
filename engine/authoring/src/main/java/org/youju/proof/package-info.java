/** Decides whether choices and linear conditions can hold together, and shows why where they cannot; knows no rules. */
@NullMarked
package org.youju.proof;

import org.jspecify.annotations.NullMarked;
