/** A site and how it is to be scanned, written down once: the options of a scan in a file. */
@NullMarked
package io.cookieaudit.scan.site;

import org.jspecify.annotations.NullMarked;
