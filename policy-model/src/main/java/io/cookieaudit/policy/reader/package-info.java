/**
 * Reads declarations out of a document, one class for each way of writing them. A reader answers
 * with an empty list where its form is absent; it never guesses silently.
 */
@NullMarked
package io.cookieaudit.policy.reader;

import org.jspecify.annotations.NullMarked;
