/**
 * Brings a site into a consent state and proves that it is in it. Drivers are tried in order; none
 * is believed without proof.
 */
@NullMarked
package io.cookieaudit.scan.consent;

import org.jspecify.annotations.NullMarked;
