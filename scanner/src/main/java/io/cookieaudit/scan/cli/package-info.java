/** The command line: options in, exit codes out. Everything else is done elsewhere. */
@NullMarked
package io.cookieaudit.scan.cli;

import org.jspecify.annotations.NullMarked;
