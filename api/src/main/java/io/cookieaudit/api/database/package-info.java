/** The database of the service: a file of H2, or PostgreSQL. */
@NullMarked
package io.cookieaudit.api.database;

import org.jspecify.annotations.NullMarked;
