package io.cookieaudit.scan.demo;

import io.cookieaudit.scan.demo.ShopPlan.Act;

/** The path under which the host of an act answers; each act has its own. */
final class ActPath {
  private ActPath() {}

  static String of(ShopPlan plan, Act act) {
    int number = plan.acts().indexOf(act);
    return switch (act.way()) {
      case HEADER, OWN_SCRIPT, OWN_COOKIE_STORE -> "/";
      case TAG -> "/lib" + number + ".js";
      case PIXEL -> "/view" + number + ".gif";
      case REDIRECT -> "/go" + number;
      case FRAME_HEADER, FRAME_SCRIPT -> "/widget" + number;
      case FETCH -> "/api" + number;
      case BEACON -> "/log" + number;
      case STYLE -> "/theme" + number + ".css";
    };
  }
}
