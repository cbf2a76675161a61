/** Bundles of what was seen and said, sealed so that a change to any byte shows. */
@NullMarked
package io.cookieaudit.scan.evidence;

import org.jspecify.annotations.NullMarked;
