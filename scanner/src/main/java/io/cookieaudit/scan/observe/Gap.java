package io.cookieaudit.scan.observe;

/**
 * Something the scan was meant to see and could not; rules that need it are not checked.
 *
 * @param visit the id of the visit
 * @param why what happened and, where there is something, what to do
 */
public record Gap(String visit, Facet facet, String why) {}
