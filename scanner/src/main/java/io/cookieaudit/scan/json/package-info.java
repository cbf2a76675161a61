/**
 * Observations and reports as JSON, both ways. The formats are published: old files are read for
 * ever.
 */
@NullMarked
package io.cookieaudit.scan.json;

import org.jspecify.annotations.NullMarked;
