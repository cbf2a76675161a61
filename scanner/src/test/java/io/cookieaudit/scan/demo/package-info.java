/** Tests of the shops on loopback, alone and as a site that is audited. */
@NullMarked
package io.cookieaudit.scan.demo;

import org.jspecify.annotations.NullMarked;
