/**
 * The only package that knows Selenium and the DevTools protocol. It opens pages and records
 * everything they do; it never judges.
 */
@NullMarked
package io.cookieaudit.scan.browser;

import org.jspecify.annotations.NullMarked;
