package io.cookieaudit.scan.demo;

import io.cookieaudit.policy.Lifetime;
import io.cookieaudit.policy.Purpose;
import java.util.List;
import java.util.Optional;

/**
 * A shop as a model: what its pages do, what its policy says, and how its banner asks. Pages,
 * policy and expectation are all made from it, each on its own way, so that none copies the other.
 *
 * @param host of the shop itself
 * @param pages the first one is the home page
 * @param record the cookie in which the visitor's choice is kept; empty where it is kept elsewhere
 * @param acts everything the pages do with cookies and other companies
 * @param rows what the policy says about single cookies
 * @param named the companies that the policy names
 */
record ShopPlan(
    long seed,
    String host,
    String title,
    ShopLanguage language,
    List<PlannedPage> pages,
    PlannedBanner banner,
    Optional<PlannedCookie> record,
    List<Act> acts,
    List<PlannedRow> rows,
    List<PlannedParty> named,
    PolicyForm form) {

  /** A page, and what it is called where it is linked. */
  record PlannedPage(String path, String title) {}

  /**
   * A company.
   *
   * @param domain the registrable domain of its hosts
   */
  record PlannedParty(String name, String domain) {}

  /**
   * What the policy says about one cookie.
   *
   * @param written the name as the policy writes it, which may be a template
   */
  record PlannedRow(String written, PlannedParty provider, Purpose purpose, Lifetime lifetime) {}

  /**
   * A cookie as the shop really sets it.
   *
   * @param domain as the browser keeps it
   * @param hostOnly whether it is for this host only; otherwise for its subdomains as well
   */
  record PlannedCookie(
      String name, String domain, boolean hostOnly, Lifetime lifetime, Declared declared) {}

  /** How a cookie stands in the policy. */
  sealed interface Declared {
    /** In this row. */
    record InRow(PlannedRow row) implements Declared {}

    /** Not, but this row names one that is written nearly the same. */
    record NearlyInRow(PlannedRow row) implements Declared {}

    record Nowhere() implements Declared {}
  }

  /** When, in relation to the visitor's choice, something is done. */
  enum Occasion {
    /** On each page, whatever was chosen. */
    ALWAYS,
    /** As long as nothing was chosen; a cookie is taken back with the choice. */
    UNTIL_CHOICE,
    /** After any choice: a refusal is not respected. */
    AFTER_CHOICE,
    /** After consent, as it should be. */
    AFTER_ACCEPT
  }

  /** By which technique something is done. */
  enum Way {
    /** The page's own answer sets a cookie. */
    HEADER,
    /** The shop's own script sets one. */
    OWN_SCRIPT,
    /** The shop's own script sets one by {@code cookieStore}. */
    OWN_COOKIE_STORE,
    /** A script of another company sets one on the shop's domain. */
    TAG,
    /** A picture of one pixel, with parameters, sets one of its own domain. */
    PIXEL,
    /** The same, by a redirect on the way to the picture. */
    REDIRECT,
    /** An embedded page's answer sets one of its own domain. */
    FRAME_HEADER,
    /** An embedded page's script does. */
    FRAME_SCRIPT,
    /** The answer to a call does. */
    FETCH,
    /** A report is sent, and no cookie set. */
    BEACON,
    /** A style sheet is loaded, and no cookie set. */
    STYLE;

    /** Whether it is sent to report, not to show. */
    boolean reports() {
      return this == PIXEL || this == REDIRECT || this == BEACON;
    }

    /** Whether no other company takes part. */
    boolean own() {
      return this == HEADER || this == OWN_SCRIPT || this == OWN_COOKIE_STORE;
    }
  }

  /**
   * One thing that a page does.
   *
   * @param page the path of the only page that does it; empty for every page
   * @param delaySeconds after the page has loaded
   * @param party who does it; the shop itself for its own ways
   * @param host the host that takes part
   */
  record Act(
      Optional<String> page,
      Occasion occasion,
      int delaySeconds,
      Way way,
      PlannedParty party,
      String host,
      Optional<PlannedCookie> cookie) {
    Act with(PlannedCookie set) {
      return new Act(page, occasion, delaySeconds, way, party, host, Optional.of(set));
    }

    /** Whether the page of this path does it. */
    boolean on(String path) {
      return page.isEmpty() || page.get().equals(path);
    }
  }

  /**
   * How the policy is written.
   *
   * @param path of its page
   * @param columns in their order
   * @param grouped whether cookies of which the same is said share a row
   * @param sections whether each category has its own table under a heading, without a column
   * @param codeSpans whether names are set as code; otherwise their underscores are escaped
   * @param partyTable whether a table of categories and companies follows
   * @param wording chooses among the words for one and the same thing
   */
  record PolicyForm(
      String path,
      List<PolicyColumn> columns,
      boolean grouped,
      boolean sections,
      boolean codeSpans,
      boolean partyTable,
      int wording) {
    PolicyForm {
      columns = List.copyOf(columns);
    }
  }

  /** A column of the table of cookies. */
  enum PolicyColumn {
    PROVIDER,
    NAME,
    CATEGORY,
    LIFETIME,
    PURPOSE
  }

  ShopPlan {
    pages = List.copyOf(pages);
    acts = List.copyOf(acts);
    rows = List.copyOf(rows);
    named = List.copyOf(named);
  }

  /** The shop itself, as a company. */
  PlannedParty self() {
    return new PlannedParty(title, domain());
  }

  /** The shop's registrable domain. */
  String domain() {
    return host.substring(host.indexOf('.') + 1);
  }
}
