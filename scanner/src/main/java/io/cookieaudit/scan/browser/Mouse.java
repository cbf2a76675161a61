package io.cookieaudit.scan.browser;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/** A mouse that clicks in frames, whichever process they live in. */
final class Mouse {
  private record Point(Target target, double x, double y) {}

  private Mouse() {}

  /** Moves over the page itself; nobody waits for it. */
  static void move(Frames frames, String page, double x, double y) {
    frames
        .find(page)
        .ifPresent(
            entry ->
                entry
                    .target()
                    .tell(
                        "Input.dispatchMouseEvent",
                        Cdp.params().put("type", "mouseMoved").put("x", x).put("y", y)));
  }

  static void click(Frames frames, String frame, double x, double y) {
    Frames.Entry entry =
        frames.find(frame).orElseThrow(() -> new CdpException("click", "the frame is gone"));
    Point point = toPage(new Point(entry.target(), x, y), entry.id());
    for (String type : new String[] {"mouseMoved", "mousePressed", "mouseReleased"}) {
      ObjectNode params = Cdp.params().put("type", type).put("x", point.x).put("y", point.y);
      if (!type.equals("mouseMoved")) {
        params.put("button", "left").put("clickCount", 1);
      }
      point.target.call("Input.dispatchMouseEvent", params);
    }
  }

  /** Adds the place of each frame in the one around it, up to the page. */
  private static Point toPage(Point point, String frame) {
    Point local = frame.equals(point.target.id()) ? point : within(point.target, point, frame);
    Optional<Target> around =
        local.target.type() == Target.Type.FRAME ? local.target.parent() : Optional.empty();
    return around
        .map(outer -> toPage(within(outer, local, local.target.id()), outer.id()))
        .orElse(local);
  }

  private static Point within(Target outer, Point inner, String frame) {
    JsonNode owner = outer.call("DOM.getFrameOwner", Cdp.params().put("frameId", frame));
    ObjectNode node = Cdp.params().put("backendNodeId", owner.path("backendNodeId").asInt());
    JsonNode content = outer.call("DOM.getBoxModel", node).at("/model/content");
    return new Point(
        outer, inner.x + content.path(0).asDouble(), inner.y + content.path(1).asDouble());
  }
}
