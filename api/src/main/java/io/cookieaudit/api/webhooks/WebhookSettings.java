package io.cookieaudit.api.webhooks;

import java.net.URI;
import java.util.List;

/**
 * Who is told, as whoever runs the service has decided: those who ask for scans cannot have it send
 * anything anywhere.
 *
 * @param secret shared with the receivers, by which they know that it was this service
 */
public record WebhookSettings(List<URI> receivers, String secret) {
  /** Nobody. */
  public static final WebhookSettings NONE = new WebhookSettings(List.of(), "");

  public WebhookSettings {
    receivers = List.copyOf(receivers);
  }

  /** A secret does not belong into a log. */
  @Override
  public String toString() {
    return "WebhookSettings" + receivers;
  }
}
