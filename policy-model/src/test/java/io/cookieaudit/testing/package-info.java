/**
 * What the tests of all modules share: the machine's means, golden files, the list of tests not
 * run.
 */
@NullMarked
package io.cookieaudit.testing;

import org.jspecify.annotations.NullMarked;
