/**
 * Which of the values that were seen point at one visitor, and where they went. Pure functions over
 * what is kept in memory while a scan runs; only subjects and request ids come out of it.
 */
@NullMarked
package io.cookieaudit.scan.flow;

import org.jspecify.annotations.NullMarked;
