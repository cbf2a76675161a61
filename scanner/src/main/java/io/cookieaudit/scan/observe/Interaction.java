package io.cookieaudit.scan.observe;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/**
 * What is done on a page as a visitor would do it, always the same and at the same moments of the
 * page's life. None of it agrees to anything, follows a link or sends a form.
 */
public enum Interaction {
  /** Down to the end, in at most six steps two seconds apart. */
  SCROLL,
  /** The mouse crosses the page with each step. */
  MOUSE_MOVE,
  /** One letter is typed into the first text field of each frame, and nothing is sent. */
  KEY_PRESS,
  /** The first video and the first sound of each frame are started without sound. */
  MEDIA_PLAY;

  /** What is done on every page. */
  public static final Set<Interaction> USUAL =
      Set.copyOf(EnumSet.of(Interaction.SCROLL, Interaction.MOUSE_MOVE));

  /** What is done where it was asked for. */
  public static final Set<Interaction> ALL = Set.copyOf(EnumSet.allOf(Interaction.class));

  /** As files name it. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
