/**
 * The service: what the scanner does, over HTTP, on demand and every night. The one runnable jar is
 * built here.
 */
@NullMarked
package io.cookieaudit.api;

import org.jspecify.annotations.NullMarked;
