package io.cookieaudit.scan.browser;

import io.cookieaudit.scan.browser.FixtureSite.Reply;
import io.cookieaudit.scan.observe.Interaction;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A fixture site with its ground truth, from one text file. A line {@code == ADDRESS} begins an
 * answer: headers, an empty line, the body. {@code == visit ADDRESS} names a page to be visited, in
 * place of the first answer; {@code == interact} asks for key presses and playing media. {@code ==
 * seen KIND} begins the list of what must be seen, no more and no less; lines with {@code #} are
 * comments.
 */
record SiteFile(
    String name,
    List<Answer> answers,
    List<URI> visits,
    Set<Interaction> interactions,
    Set<Sightings.Kind> kinds,
    List<String> expected) {

  /** What one address is answered. */
  record Answer(URI url, Reply reply) {}

  private static final Map<String, String> TYPES =
      Map.of(
          "js", "text/javascript; charset=utf-8",
          "css", "text/css",
          "json", "application/json",
          "txt", "text/plain",
          "gif", "image/gif",
          "events", "text/event-stream");

  private static final Pattern HEAD = Pattern.compile("(?:[A-Z][A-Za-z-]+: .*\\n)+\\n?");

  static SiteFile read(String name) {
    List<Answer> answers = new ArrayList<>();
    List<URI> visits = new ArrayList<>();
    List<String> expected = new ArrayList<>();
    Set<Sightings.Kind> kinds = new TreeSet<>();
    Set<Interaction> interactions = Interaction.USUAL;
    for (String part : text(name).split("(?m)^== ", -1)) {
      int end = part.indexOf('\n');
      if (part.startsWith("http")) {
        answers.add(answer(part.substring(0, end).strip(), part.substring(end + 1)));
      } else if (part.startsWith("visit ")) {
        visits.add(URI.create(part.substring(6).strip()));
      } else if (part.startsWith("interact")) {
        interactions = Interaction.ALL;
      } else if (part.startsWith("seen ")) {
        kinds.add(Sightings.Kind.valueOf(part.substring(5, end).strip().toUpperCase(Locale.ROOT)));
        part.substring(end)
            .lines()
            .filter(line -> !line.isBlank() && !line.startsWith("#"))
            .map(line -> line.strip().replaceAll("\\s+", " "))
            .forEach(expected::add);
      }
    }
    if (visits.isEmpty()) {
      visits.add(answers.getFirst().url());
    }
    return new SiteFile(name, answers, visits, interactions, kinds, expected);
  }

  private static Answer answer(String url, String rest) {
    URI address = URI.create(url);
    Matcher head = HEAD.matcher(rest);
    String headers = head.lookingAt() ? head.group() : "";
    String body = rest.substring(headers.length());
    String path = address.getPath();
    String extension = path.substring(path.lastIndexOf('.') + 1);
    Reply reply = Reply.text(TYPES.getOrDefault(extension, "text/html; charset=utf-8"), body);
    if (extension.equals("gif")) {
      reply = Reply.pixel();
    }
    for (String line : headers.lines().filter(l -> !l.isBlank()).toList()) {
      String[] header = line.split(": ?", 2);
      reply =
          header[0].equals("Status")
              ? reply.as(Integer.parseInt(header[1].strip()))
              : reply.with(header[0], header[1]);
    }
    return new Answer(address, reply);
  }

  private static String text(String name) {
    try (InputStream in = SiteFile.class.getResourceAsStream(name + ".site")) {
      return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void serve(FixtureSite site) {
    answers.forEach(
        answer -> site.on(answer.url().getHost(), answer.url().getPath(), answer.reply()));
  }

  @Override
  public String toString() {
    return name;
  }
}
