package io.cookieaudit.scan.knowledge;

/** A rule that means a request, and the list that it stands in. */
public record MatchedRule(String rule, KnowledgeList list) {}
