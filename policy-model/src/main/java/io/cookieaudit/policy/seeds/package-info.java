/**
 * The declared inventories of the seed policies, by the ids that people use for them. They come
 * with the product; the documents do not.
 */
@NullMarked
package io.cookieaudit.policy.seeds;

import org.jspecify.annotations.NullMarked;
