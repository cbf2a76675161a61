/**
 * What a policy declares: cookies, parties and claims, each with the words and the line that say
 * so. Knows nothing of browsers, files or formats.
 */
@NullMarked
package io.cookieaudit.policy;

import org.jspecify.annotations.NullMarked;
