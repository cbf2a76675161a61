package io.cookieaudit.scan.report;

import static io.cookieaudit.scan.report.Html.el;
import static io.cookieaudit.scan.report.Html.text;
import static io.cookieaudit.scan.report.Html.with;

import io.cookieaudit.scan.knowledge.ClassPathText;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;

/**
 * Writes one page that needs nothing else: no network, no fonts, no script. Its own script only
 * adds filters and sorting, and its content security policy allows that script and style sheet by
 * their hashes and nothing more, so that even a flaw in escaping would run nothing.
 */
final class HtmlReporter implements Reporter {
  private final String style = ClassPathText.beside(HtmlReporter.class, "report.css");
  private final String script = ClassPathText.beside(HtmlReporter.class, "report.js");

  @Override
  public String format() {
    return "html";
  }

  @Override
  public void write(Report report, OutputStream out) throws IOException {
    var page = new StringBuilder(1 << 16).append("<!doctype html>\n");
    with("html", List.of("lang", "en"), head(report), body(report)).to(page);
    out.write(page.append('\n').toString().getBytes(StandardCharsets.UTF_8));
  }

  private Html head(Report report) {
    String policy =
        "default-src 'none'; style-src '%s'; script-src '%s'; base-uri 'none'; form-action 'none'"
            .formatted(hash(style), hash(script));
    return el(
        "head",
        with("meta", List.of("charset", "utf-8")),
        with("meta", List.of("http-equiv", "Content-Security-Policy", "content", policy)),
        with("meta", List.of("name", "viewport", "content", "width=device-width, initial-scale=1")),
        with("meta", List.of("name", "color-scheme", "content", "light dark")),
        with("meta", List.of("name", "referrer", "content", "no-referrer")),
        el("title", "Cookie audit of " + HtmlSummary.siteName(report)),
        new Html.Packed("style", style));
  }

  private Html body(Report report) {
    return el(
        "body",
        with("a", List.of("class", "skip", "href", "#findings"), text("Skip to the findings")),
        HtmlSummary.of(report),
        with(
            "main",
            List.of("id", "report"),
            HtmlFindings.of(report),
            HtmlClaims.of(report),
            HtmlTables.cookies(report),
            HtmlTables.parties(report),
            HtmlTimeline.of(report),
            HtmlNotes.of(report)),
        el(
            "footer",
            el(
                "p",
                "Made by cookie-audit %s (%s). It shows where a site and its policy differ, with the evidence; what follows from that is for a lawyer to say."
                    .formatted(report.tool().version(), report.tool().commit()))),
        new Html.Packed("script", script));
  }

  private static String hash(String source) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(source.getBytes(StandardCharsets.UTF_8));
      return "sha256-" + Base64.getEncoder().encodeToString(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
