package io.cookieaudit.scan.browser;

import io.cookieaudit.scan.observe.Interaction;
import java.util.Optional;
import java.util.Set;

/**
 * Does between the slices of a page's life what a visitor does. A page that is busy, or that has no
 * such thing, is left alone.
 */
final class Visitor {
  private static final int STEPS = 6;

  private static final String FOCUS =
      """
      (() => {
        const kinds = 'input:not([type]),input[type=text],input[type=search],input[type=email],textarea';
        for (const field of document.querySelectorAll(kinds)) {
          if (!field.disabled && !field.readOnly && field.getClientRects().length) {
            field.focus({preventScroll: true});
            return document.activeElement === field;
          }
        }
        return false;
      })()
      """;

  private static final String PLAY =
      """
      for (const kind of ['video', 'audio']) {
        const media = document.querySelector(kind);
        if (media) {
          media.muted = true;
          media.play().catch(() => {});
        }
      }
      """;

  private final Frames frames;
  private final String page;
  private final Set<Interaction> does;
  private final Optional<Typist> typist;

  Visitor(Frames frames, String page, Set<Interaction> does, Optional<Typist> typist) {
    this.frames = frames;
    this.page = page;
    this.does = does;
    this.typist = typist;
  }

  /**
   * Called before each slice of a page's life.
   *
   * @param slice counts from 0
   * @param slices how many there are in all
   */
  void before(int slice, int slices) {
    int steps = Math.clamp(slices - 1L, 1, STEPS);
    int step = slices == 1 ? 1 : slice;
    if (step < 1 || step > steps) {
      return;
    }
    double share = (double) step / steps;
    if (does.contains(Interaction.MOUSE_MOVE)) {
      Mouse.move(frames, page, 100 + 500 * share, 80 + 400 * share);
    }
    if (does.contains(Interaction.SCROLL)) {
      new Frame(frames, page).attempt(scroll(share));
    }
    if (step == 1) {
      for (Frames.Entry frame : frames.from(page)) {
        inFrame(new Frame(frames, frame.id()), frame);
        typist.ifPresent(types -> types.type(frame));
      }
    }
  }

  /**
   * Scrolls to this share of what scrolls: the document, or else what lies in the middle of the
   * window. The step waits for a frame to be drawn, since that is when a page learns of scrolling
   * and of what has come into view.
   */
  private static String scroll(double share) {
    return """
      (() => {
        let area = document.scrollingElement;
        const scrolls = element => element.scrollHeight > element.clientHeight + 1;
        if (!area || !scrolls(area)) {
          area = document.elementFromPoint(innerWidth / 2, innerHeight / 2);
          while (area && !(scrolls(area) && /auto|scroll/.test(getComputedStyle(area).overflowY))) {
            area = area.parentElement;
          }
        }
        if (area) {
          area.scrollTo({top: (area.scrollHeight - area.clientHeight) * %s, behavior: 'instant'});
          return new Promise(drawn => requestAnimationFrame(drawn));
        }
      })()
      """
        .formatted(share);
  }

  private void inFrame(Frame frame, Frames.Entry entry) {
    if (does.contains(Interaction.KEY_PRESS) && frame.attempt(FOCUS).asBoolean()) {
      for (String type : new String[] {"keyDown", "keyUp"}) {
        entry
            .target()
            .tell(
                "Input.dispatchKeyEvent",
                Cdp.params()
                    .put("type", type)
                    .put("key", "a")
                    .put("code", "KeyA")
                    .put("text", type.equals("keyDown") ? "a" : "")
                    .put("windowsVirtualKeyCode", 65));
      }
    }
    if (does.contains(Interaction.MEDIA_PLAY)) {
      frame.attempt(PLAY);
    }
  }
}
