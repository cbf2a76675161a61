/**
 * What a browser was seen to do on a site: plain records, saved as {@code observation.json}, so
 * that a scan can be judged again without a browser. No Selenium and no judgement here.
 */
@NullMarked
package io.cookieaudit.scan.observe;

import org.jspecify.annotations.NullMarked;
