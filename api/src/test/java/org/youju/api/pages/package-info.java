/** Decisions as their callers meet them. */
package org.youju.api.pages;
