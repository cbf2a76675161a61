/** Scans: asked for, queued, made one after the other, kept with what they left. */
@NullMarked
package io.cookieaudit.api.scans;

import org.jspecify.annotations.NullMarked;
