package io.cookieaudit.scan.lists;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Fetches one file whole or not at all.
 *
 * @param longest how many bytes are taken at most
 * @param patience how long all of it may take
 */
record Download(int longest, Duration patience) {
  private static final Duration CONNECTING = Duration.ofSeconds(10);

  /** What a server answered to the question for a file. */
  sealed interface Answer {
    /** The whole file, with the tag that the server gave it. */
    final class Whole implements Answer {
      private final byte[] bytes;
      private final Optional<String> etag;

      Whole(byte[] bytes, Optional<String> etag) {
        this.bytes = bytes.clone();
        this.etag = etag;
      }

      byte[] bytes() {
        return bytes.clone();
      }

      Optional<String> etag() {
        return etag;
      }
    }

    /** The file is still the one with the tag that was named. */
    record Unchanged() implements Answer {}
  }

  /**
   * Asks for a file.
   *
   * @param etag of the version that is there already
   * @throws IOException where it did not come, or not all of it; the message says why
   */
  Answer fetch(URI address, Optional<String> etag) throws IOException, InterruptedException {
    HttpRequest.Builder request = HttpRequest.newBuilder(address).header("Accept", "text/*, */*");
    etag.ifPresent(tag -> request.header("If-None-Match", tag));
    HttpClient client =
        HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.NORMAL)
            .connectTimeout(CONNECTING)
            .build();
    try {
      // A time limit of the request itself would end with the headers.
      return client
          .sendAsync(request.build(), BodyHandlers.ofInputStream())
          .thenApplyAsync(this::answer)
          .get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      throw new IOException("it took longer than %d s".formatted(patience.toSeconds()), e);
    } catch (ExecutionException e) {
      throw why(e);
    } finally {
      client.shutdownNow();
    }
  }

  private Answer answer(HttpResponse<InputStream> response) {
    try (InputStream body = response.body()) {
      return switch (response.statusCode()) {
        case 200 -> new Answer.Whole(whole(body), response.headers().firstValue("etag"));
        case 304 -> new Answer.Unchanged();
        default -> throw new IOException("the server answered " + response.statusCode());
      };
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All of a body; where the server announced more than came, the stream says so. */
  private byte[] whole(InputStream body) throws IOException {
    byte[] bytes = body.readNBytes(longest + 1);
    if (bytes.length > longest) {
      throw new IOException("it has more than %d kB".formatted(longest / 1024));
    }
    return bytes;
  }

  private static IOException why(ExecutionException failure) {
    Throwable cause = failure.getCause();
    if (cause instanceof UncheckedIOException unchecked) {
      cause = unchecked.getCause();
    }
    String message = cause == null ? null : cause.getMessage();
    return new IOException(
        message != null ? message : cause == null ? "no answer" : cause.getClass().getSimpleName(),
        failure);
  }
}
