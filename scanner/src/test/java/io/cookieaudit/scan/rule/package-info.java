/** The rules' tests, and {@code Given}, in which tests of all packages write their fixtures. */
@NullMarked
package io.cookieaudit.scan.rule;

import org.jspecify.annotations.NullMarked;
