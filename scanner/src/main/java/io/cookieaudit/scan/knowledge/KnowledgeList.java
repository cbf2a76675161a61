package io.cookieaudit.scan.knowledge;

import java.time.LocalDate;

/**
 * A list that judgements rest on, as a report names it.
 *
 * @param date when its facts were last looked at
 * @param entries how many it holds
 */
public record KnowledgeList(String name, LocalDate date, int entries) {}
