package io.cookieaudit.scan.browser;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.Optional;

/** A frame of a tab, in whichever process it lives. The outermost frame is the page itself. */
public final class Frame {
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private static final Duration BRIEF = Duration.ofMillis(250);

  private final Frames frames;
  private final String id;

  Frame(Frames frames, String id) {
    this.frames = frames;
    this.id = id;
  }

  String id() {
    return id;
  }

  /** The address of the document in the frame now; empty once the frame is gone. */
  public String url() {
    return frames.find(id).map(Frames.Entry::url).orElse("");
  }

  /** Whether this is the page itself. */
  public boolean main() {
    return frames.find(id).filter(entry -> entry.parent().isEmpty()).isPresent();
  }

  /**
   * Evaluates an expression out of sight of the page: it sees the page's documents, and none of the
   * page's variables. A promise is waited for. Missing ({@link JsonNode#isMissingNode}) where the
   * expression throws, the frame is gone or gives no answer within five seconds.
   */
  public JsonNode evaluate(String expression) {
    return evaluate(frames.isolatedWorld(id), expression);
  }

  /** As {@link #evaluate}, among the page's own variables, where the page can interfere. */
  public JsonNode evaluateInPage(String expression) {
    return evaluate(frames.mainWorld(id), expression);
  }

  /** As {@link #evaluate}, as if the visitor had done it, and given up where it takes long. */
  JsonNode attempt(String expression) {
    return evaluate(frames.isolatedWorld(id), expression, true, BRIEF);
  }

  private static JsonNode evaluate(Optional<Frames.World> world, String expression) {
    return evaluate(world, expression, false, PATIENCE);
  }

  private static JsonNode evaluate(
      Optional<Frames.World> world, String expression, boolean gesture, Duration atMost) {
    if (world.isEmpty()) {
      return MissingNode.getInstance();
    }
    ObjectNode params =
        Cdp.params()
            .put("expression", expression)
            .put("returnByValue", true)
            .put("awaitPromise", true)
            .put("userGesture", gesture)
            .put("silent", true)
            .put("timeout", atMost.toMillis());
    world.get().address(params);
    try {
      JsonNode reply = world.get().target().call("Runtime.evaluate", params, atMost);
      return reply.has("exceptionDetails")
          ? MissingNode.getInstance()
          : reply.path("result").path("value");
    } catch (CdpException e) {
      return MissingNode.getInstance();
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Frame frame && frame.id.equals(id);
  }

  @Override
  public int hashCode() {
    return id.hashCode();
  }

  @Override
  public String toString() {
    return "Frame[" + url() + "]";
  }
}
