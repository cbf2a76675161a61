package io.cookieaudit.scan.report;

import io.cookieaudit.scan.observe.Site;
import io.cookieaudit.scan.observe.Tool;

/** What a comparison came to, ready to be written. */
public record Report(Tool tool, Site site) {}
