package io.cookieaudit.scan.browser;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.cookieaudit.scan.observe.ScanException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * What a Selenium Grid <a
 * href="https://www.selenium.dev/documentation/grid/advanced_features/endpoints/">says of
 * itself</a>.
 *
 * @param chromeSlots how many Chromes it can run at once; none also where it starts its nodes when
 *     they are asked for
 * @param free how many of them run none
 */
record GridStatus(long chromeSlots, long free) {
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final int UNAUTHORIZED = 401;
  private static final int OK = 200;

  /**
   * Asks the Grid.
   *
   * @throws ScanException when there is none, or it does not answer within ten seconds
   */
  static GridStatus ask(GridAddress grid) {
    HttpRequest.Builder request = HttpRequest.newBuilder(grid.status()).timeout(PATIENCE);
    grid.authorization().ifPresent(header -> request.header("Authorization", header));
    try (HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
      HttpResponse<String> answer =
          client.send(request.build(), HttpResponse.BodyHandlers.ofString());
      if (answer.statusCode() == UNAUTHORIZED) {
        throw new ScanException(
            "The Grid asks for a user and a password, or refuses those given. Put them into its"
                + " address as in https://USER:PASSWORD@grid.example. Address: "
                + grid);
      }
      if (answer.statusCode() != OK) {
        throw notAGrid(grid, "status " + answer.statusCode());
      }
      return of(Cdp.JSON.readTree(answer.body()));
    } catch (JsonProcessingException e) {
      throw notAGrid(grid, "no JSON");
    } catch (IOException e) {
      throw new ScanException(
          "The Grid does not answer (%s). Start it, or correct --grid. Address: %s"
              .formatted(why(e), grid),
          e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ScanException("The start of the browser was interrupted.", e);
    }
  }

  /** The client leaves the commonest reasons without words. */
  private static String why(IOException e) {
    if (e instanceof HttpTimeoutException) {
      return "no answer within %d s".formatted(PATIENCE.toSeconds());
    }
    if (Launch.root(e) instanceof UnresolvedAddressException) {
      return "its host is not known";
    }
    return e instanceof ConnectException ? "nobody listens there" : Launch.reason(e);
  }

  static GridStatus of(JsonNode status) {
    List<JsonNode> slots =
        elements(status.at("/value/nodes"))
            .flatMap(node -> elements(node.path("slots")))
            .filter(slot -> slot.at("/stereotype/browserName").asText().equals("chrome"))
            .toList();
    return new GridStatus(
        slots.size(), slots.stream().filter(slot -> slot.path("session").isNull()).count());
  }

  private static Stream<JsonNode> elements(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false);
  }

  private static ScanException notAGrid(GridAddress grid, String instead) {
    return new ScanException(
        "There is no Selenium Grid, but something else that answers (%s). Correct --grid. Address: %s"
            .formatted(instead, grid));
  }

  /** What to do when no browser was started. */
  String advice() {
    if (chromeSlots == 0) {
      return "No node of it offers Chrome: start one that does";
    }
    return free == 0
        ? "All its %d slots for Chrome were in use: wait until one is free, or start more nodes"
            .formatted(chromeSlots)
        : "Look into the log of its nodes";
  }
}
