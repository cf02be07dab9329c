/** Who may do what, as callers meet it. */
package org.youju.api.access;
