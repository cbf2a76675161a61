package io.cookieaudit.policy.document;

/** A link in a text: its words and where it leads, as written. */
public record Link(String text, String target) {}
