package io.cookieaudit.scan.rule;

import io.cookieaudit.scan.observe.ConsentState;
import io.cookieaudit.scan.observe.Facet;

/** A side of a visit without which a rule cannot be answered in full. */
public record Need(ConsentState state, Facet facet) {}
