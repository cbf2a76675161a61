/** Who may use the service: access tokens, of which only a hash is kept. */
@NullMarked
package io.cookieaudit.api.access;

import org.jspecify.annotations.NullMarked;
