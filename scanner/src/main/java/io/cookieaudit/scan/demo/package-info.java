/**
 * The demo shop: a small site on loopback with planted mismatches, and the expectation of what a
 * perfect scan of it reports.
 */
@NullMarked
package io.cookieaudit.scan.demo;

import org.jspecify.annotations.NullMarked;
