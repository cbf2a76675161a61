/**
 * From an observation and a policy to a report: chooses the policy that a site is held to, asks the
 * rules, and puts the report together. What the command line and the service have in common.
 */
@NullMarked
package io.cookieaudit.scan.audit;

import org.jspecify.annotations.NullMarked;
