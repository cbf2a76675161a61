/**
 * A policy as written, in any format, turned into blocks (headings, paragraphs, tables, lists) that
 * know their lines. Parsing of formats happens here and nowhere else.
 */
@NullMarked
package io.cookieaudit.policy.document;

import org.jspecify.annotations.NullMarked;
