/** How errors are told: problem details for HTTP (RFC 9457). */
@NullMarked
package io.cookieaudit.api.problem;

import org.jspecify.annotations.NullMarked;
