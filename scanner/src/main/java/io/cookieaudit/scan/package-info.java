/**
 * From a site to its observation: starts the browser, walks the pages in each consent state, and
 * hands back plain data.
 */
@NullMarked
package io.cookieaudit.scan;

import org.jspecify.annotations.NullMarked;
