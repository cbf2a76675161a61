/**
 * Writes rows for a policy's list of cookies, in the form and the language of that list. Nothing is
 * made up: what is not known is left to be decided by a person.
 */
@NullMarked
package io.cookieaudit.scan.suggest;

import org.jspecify.annotations.NullMarked;
