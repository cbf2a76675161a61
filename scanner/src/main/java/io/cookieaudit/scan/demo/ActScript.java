package io.cookieaudit.scan.demo;

import io.cookieaudit.policy.Lifetime;
import io.cookieaudit.scan.demo.ShopPlan.Act;
import io.cookieaudit.scan.demo.ShopPlan.Occasion;
import io.cookieaudit.scan.demo.ShopPlan.PlannedCookie;
import io.cookieaudit.scan.demo.ShopPlan.Way;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The planned acts as JavaScript: the shop's own script, and those of other companies. */
final class ActScript {
  /** Does what is due for a choice; {@code choice} and {@code onChoice} come from the banner. */
  private static final String RUNNER =
      """
      const due = {
        none: ['always', 'until-choice'],
        rejected: ['always', 'after-choice'],
        accepted: ['always', 'after-choice', 'after-accept'],
      };

      function perform(occasions) {
        for (const act of acts.filter(act => occasions.includes(act.on))) {
          setTimeout(() => {
            if (act.on !== 'until-choice' || choice() === 'none') {
              act.run();
            }
          }, act.after * 1000);
        }
      }

      window.addEventListener('load', () => {
        perform(due[choice()]);
        onChoice(() => {
          takeBack();
          perform(due[choice()].filter(occasion => occasion !== 'always'));
        });
      });
      """;

  private final ShopPlan plan;

  ActScript(ShopPlan plan) {
    this.plan = plan;
  }

  /** The script of the page of this path. */
  String ofPage(String path) {
    String acts =
        plan.acts().stream()
            .filter(act -> act.on(path) && act.way() != Way.HEADER)
            .map(this::entry)
            .collect(Collectors.joining("\n", "const acts = [\n", "\n];\n"));
    String takeBack =
        plan.acts().stream()
            .filter(act -> act.occasion() == Occasion.UNTIL_CHOICE)
            .flatMap(act -> act.cookie().stream())
            .map(cookie -> "  document.cookie = " + text(SetCookie.gone(cookie)) + ";")
            .collect(Collectors.joining("\n", "function takeBack() {\n", "\n}\n"));
    return acts + "\n" + takeBack + "\n" + RUNNER;
  }

  /** The script that another company serves, on the shop's page or on its own. */
  static String foreign(Act act) {
    String set =
        act.cookie()
            .map(c -> act.way() == Way.TAG ? SetCookie.onShop(c) : SetCookie.abroad(c))
            .map(cookie -> "document.cookie = " + text(cookie))
            .orElse("");
    return "setTimeout(() => { " + set + "; }, " + act.delaySeconds() * 1000 + ");\n";
  }

  private String entry(Act act) {
    return "  { on: "
        + text(act.occasion().name().toLowerCase(Locale.ROOT).replace('_', '-'))
        + ", after: "
        + (waitsItself(act) ? 0 : act.delaySeconds())
        + ", run() { "
        + body(act)
        + " } },";
  }

  /** Scripts of other companies are loaded at once, and have timers of their own. */
  private static boolean waitsItself(Act act) {
    return act.way() == Way.TAG || act.way() == Way.FRAME_SCRIPT;
  }

  private String body(Act act) {
    String url = text(url(act));
    return switch (act.way()) {
      case HEADER -> "";
      case OWN_SCRIPT ->
          "document.cookie = " + text(SetCookie.onShop(act.cookie().orElseThrow())) + ";";
      case OWN_COOKIE_STORE -> cookieStore(act.cookie().orElseThrow());
      case TAG -> append("script", "src", url);
      case PIXEL, REDIRECT -> "new Image().src = " + url + ";";
      case FRAME_HEADER, FRAME_SCRIPT -> append("iframe", "src", url);
      case FETCH -> "fetch(" + url + ", { mode: 'no-cors', credentials: 'include' });";
      case BEACON -> "navigator.sendBeacon(" + url + ", 'page=' + location.pathname);";
      case STYLE -> append("link", "rel: 'stylesheet', href", url);
    };
  }

  private static String append(String element, String property, String url) {
    return "document.body.append(Object.assign(document.createElement('"
        + element
        + "'), { "
        + property
        + ": "
        + url
        + " }));";
  }

  private static String cookieStore(PlannedCookie cookie) {
    String domain = cookie.hostOnly() ? "" : ", domain: " + text(cookie.domain());
    String expires =
        switch (cookie.lifetime()) {
          case Lifetime.Persistent(var max) -> ", expires: Date.now() + " + max.toMillis();
          case Lifetime.Session _, Lifetime.PersistentUnstated _, Lifetime.Unstated _ -> "";
        };
    return "cookieStore.set({ name: "
        + text(cookie.name())
        + ", value: "
        + text(SetCookie.value(cookie))
        + ", path: '/', sameSite: 'lax'"
        + domain
        + expires
        + " });";
  }

  /** Where the act's host answers; each act has a path of its own. */
  String url(Act act) {
    String parameters = act.way().reports() ? "?shop=" + plan.domain() + "&ev=view" : "";
    return "https://" + act.host() + ActPath.of(plan, act) + parameters;
  }

  /** A JavaScript string; the texts of a plan hold neither quotes nor backslashes. */
  static String text(String value) {
    if (List.of("'", "\\", "\n").stream().anyMatch(value::contains)) {
      throw new IllegalArgumentException("not a text for a script: " + value);
    }
    return "'" + value + "'";
  }
}
