/** Sites that are audited every night, and when. */
@NullMarked
package io.cookieaudit.api.sites;

import org.jspecify.annotations.NullMarked;
