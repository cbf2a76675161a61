/**
 * Shops on loopback with planted mismatches: the demo shop, made by hand, and shops generated from
 * a number. Beside each stands the expectation of what a perfect scan of it reports.
 */
@NullMarked
package io.cookieaudit.scan.demo;

import org.jspecify.annotations.NullMarked;
