/**
 * Lists that others publish: fetched when a user asks for it, checked, and kept on this machine
 * with their checksums and dates. What they say is read by {@code knowledge}.
 */
@NullMarked
package io.cookieaudit.scan.lists;

import org.jspecify.annotations.NullMarked;
