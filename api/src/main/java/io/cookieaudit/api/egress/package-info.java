/** Where scans may go: a forward proxy that keeps them out of the network the service runs in. */
@NullMarked
package io.cookieaudit.api.egress;

import org.jspecify.annotations.NullMarked;
