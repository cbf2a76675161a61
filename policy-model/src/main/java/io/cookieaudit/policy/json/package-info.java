/**
 * Declared inventories as JSON, both ways. The format is published: old files are read for ever,
 * and a file that a person edited wrongly is refused with the line.
 */
@NullMarked
package io.cookieaudit.policy.json;

import org.jspecify.annotations.NullMarked;
