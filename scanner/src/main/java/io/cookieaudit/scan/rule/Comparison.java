package io.cookieaudit.scan.rule;

import io.cookieaudit.policy.DeclaredInventory;
import io.cookieaudit.scan.observe.Observation;

/** The two sides put next to each other, and the joins that several rules need. */
public record Comparison(DeclaredInventory declared, Observation observed) {}
