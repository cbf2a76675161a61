/**
 * Measures how well policies are read: documents with the rows that people read in them, against
 * the rows that the readers find.
 */
@NullMarked
package io.cookieaudit.policy.evaluation;

import org.jspecify.annotations.NullMarked;
