/**
 * What is done with findings that are known: baselines and suppressions. Pure; reading and writing
 * their files is the command line's work.
 */
@NullMarked
package io.cookieaudit.scan.triage;

import org.jspecify.annotations.NullMarked;
