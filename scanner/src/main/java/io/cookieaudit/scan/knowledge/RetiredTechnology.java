package io.cookieaudit.scan.knowledge;

/**
 * Something that set cookies and has ended.
 *
 * @param id how fingerprints name it
 * @param ended the year or month, as its maker gives it
 */
public record RetiredTechnology(String id, String name, String ended) {}
