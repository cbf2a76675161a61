package io.cookieaudit.scan.demo;

import io.cookieaudit.policy.Lifetime;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A planned banner: its element on each page, and its part of the shop's script. */
final class BannerMarkup {
  private final ShopPlan plan;

  BannerMarkup(ShopPlan plan) {
    this.plan = plan;
  }

  /** What stands in the head of each page before the shop's script. */
  String head() {
    return switch (plan.banner()) {
      case PlannedBanner.HomeMade _ -> "";
      case PlannedBanner.Klaro _ ->
          """
          <link rel="stylesheet" href="/klaro.css">
          <script src="/consent.js"></script>
          <script defer src="/klaro.js"></script>
          """;
    };
  }

  /** The element that asks; empty where a consent manager makes it. */
  String element() {
    return switch (plan.banner()) {
      case PlannedBanner.Klaro _ -> "";
      case PlannedBanner.HomeMade made -> element(made);
    };
  }

  private String element(PlannedBanner.HomeMade made) {
    boolean layered = made.settings().isPresent();
    String first =
        Stream.concat(
                Stream.of(button(made, "yes", made.accept())),
                made
                    .settings()
                    .map(label -> button(made, "more", label))
                    .or(() -> made.reject().map(label -> button(made, "no", label)))
                    .stream())
            .collect(Collectors.joining("\n    "));
    String second =
        layered
            ? made.reject().map(label -> button(made, "no", label)).stream()
                .collect(
                    Collectors.joining("\n    ", "\n  <div data-layer hidden>\n    ", "\n  </div>"))
            : "";
    return """
    <div id="%s" class="notice" role="dialog" hidden>
      <p>%s</p>
      <div>
        %s
      </div>%s
    </div>
    """
        .formatted(made.element(), BannerWords.in(plan.language()).notice(), first, second);
  }

  private static String button(PlannedBanner.HomeMade made, String act, String label) {
    return made.links()
        ? "<a href=\"#\" role=\"button\" data-act=\"" + act + "\">" + label + "</a>"
        : "<button type=\"button\" data-act=\"" + act + "\">" + label + "</button>";
  }

  /**
   * The functions {@code choice}, which tells what was chosen, and {@code onChoice}, which calls
   * back when something is.
   */
  String script() {
    return switch (plan.banner()) {
      case PlannedBanner.Klaro _ ->
          """
          function choice() {
            const manager = klaro.getManager();
            return !manager.confirmed ? 'none' : manager.getConsent('others') ? 'accepted' : 'rejected';
          }

          function onChoice(then) {
            klaro.getManager().watch({ update: (_, event) => event === 'saveConsents' && then() });
          }
          """;
      case PlannedBanner.HomeMade made -> script(made);
    };
  }

  private String script(PlannedBanner.HomeMade made) {
    String name = ActScript.text(made.record());
    String read =
        made.inLocalStorage()
            ? "localStorage.getItem(" + name + ")"
            : "document.cookie.split('; ').map(c => c.split('=')).find(c => c[0] === "
                + name
                + ")?.[1]";
    String write =
        plan.record()
            .map(
                cookie ->
                    "document.cookie = "
                        + name
                        + " + '=' + value + '; Path=/; Secure; SameSite=Lax; Max-Age="
                        + seconds(cookie.lifetime())
                        + "'")
            .orElse("localStorage.setItem(" + name + ", value)");
    return """
    const banner = document.getElementById(%s);

    function choice() {
      const kept = %s;
      return kept === %s ? 'accepted' : kept === %s ? 'rejected' : 'none';
    }

    function onChoice(then) {
      banner.hidden = choice() !== 'none';
      banner.addEventListener('click', event => {
        const act = event.target.dataset.act;
        if (!act) return;
        event.preventDefault();
        if (act === 'more') {
          banner.querySelector('[data-layer]').hidden = false;
          return;
        }
        const value = act === 'yes' ? %s : %s;
        %s;
        banner.hidden = true;
        then();
        %s
      });
    }
    """
        .formatted(
            ActScript.text(made.element()),
            read,
            ActScript.text(made.acceptedValue()),
            ActScript.text(made.rejectedValue()),
            ActScript.text(made.acceptedValue()),
            ActScript.text(made.rejectedValue()),
            write,
            made.reloads() ? "location.reload();" : "");
  }

  private static long seconds(Lifetime lifetime) {
    return switch (lifetime) {
      case Lifetime.Persistent(var max) -> max.toSeconds();
      case Lifetime.Session _, Lifetime.PersistentUnstated _, Lifetime.Unstated _ ->
          throw new IllegalArgumentException("a choice is kept for a time");
    };
  }
}
