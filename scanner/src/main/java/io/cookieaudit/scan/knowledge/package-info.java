/**
 * What is known of the web apart from any one site: which hosts belong to which company, which
 * cookie names are well known, where a registrable domain ends. Facts with their sources, no
 * judgement.
 */
@NullMarked
package io.cookieaudit.scan.knowledge;

import org.jspecify.annotations.NullMarked;
