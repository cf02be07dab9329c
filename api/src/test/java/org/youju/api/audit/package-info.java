/** What shows that an archive is as it was written. */
package org.youju.api.audit;
