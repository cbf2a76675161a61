/**
 * The questions put to a site and its policy, one class each, and their answers. Pure: no clock, no
 * file, no network, no browser, no randomness.
 */
@NullMarked
package io.cookieaudit.scan.rule;

import org.jspecify.annotations.NullMarked;
