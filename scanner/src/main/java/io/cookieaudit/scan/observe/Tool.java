package io.cookieaudit.scan.observe;

/** The version of cookie-audit that made a file. */
public record Tool(String version, String commit) {}
