/** The one runnable program: the scanner's commands under one entry point. */
@NullMarked
package io.cookieaudit.api;

import org.jspecify.annotations.NullMarked;
