/** The report and its formats. A reporter turns a report into bytes and decides nothing. */
@NullMarked
package io.cookieaudit.scan.report;

import org.jspecify.annotations.NullMarked;
