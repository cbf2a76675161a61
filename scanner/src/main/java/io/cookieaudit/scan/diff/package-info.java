/**
 * What differs between two observations of a site. Pure: records in, records out, and no opinion on
 * which of the two is right.
 */
@NullMarked
package io.cookieaudit.scan.diff;

import org.jspecify.annotations.NullMarked;
