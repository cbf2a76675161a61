/** Tells other programs of what scans found, signed, and again until it is heard. */
@NullMarked
package io.cookieaudit.api.webhooks;

import org.jspecify.annotations.NullMarked;
