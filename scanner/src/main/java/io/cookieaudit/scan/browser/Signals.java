package io.cookieaudit.scan.browser;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cookieaudit.scan.observe.Signal;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Sends signals as a browser with that setting does: a header with every request, whoever it goes
 * to, and a property for scripts to read.
 */
final class Signals {
  private Signals() {}

  static void attach(Target target, Set<Signal> signals) {
    ObjectNode params = Cdp.params();
    ObjectNode headers = params.putObject("headers");
    signals.forEach(signal -> headers.put(signal.header(), "1"));
    target.prepare("Network.setExtraHTTPHeaders", params);
    if (target.type().document()) {
      target.prepare(
          "Page.addScriptToEvaluateOnNewDocument", Cdp.params().put("source", script(signals)));
    }
  }

  private static String script(Set<Signal> signals) {
    return signals.stream()
        .map(
            signal ->
                "Object.defineProperty(Navigator.prototype, %s, configurable: true, enumerable: true});"
                    .formatted(property(signal)))
        .collect(Collectors.joining());
  }

  private static String property(Signal signal) {
    return switch (signal) {
      case GPC -> "'globalPrivacyControl', {get: () => true";
      case DNT -> "'doNotTrack', {get: () => '1'";
    };
  }
}
