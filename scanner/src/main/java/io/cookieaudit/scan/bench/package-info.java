/**
 * Measures what an audit costs beside a bare browser that loads the same pages. The audit runs as a
 * process of its own, just as a user starts it, and everything that it starts is counted.
 */
@NullMarked
package io.cookieaudit.scan.bench;

import org.jspecify.annotations.NullMarked;
