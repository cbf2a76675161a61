package io.cookieaudit.scan.lists;

import java.net.URI;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The lists that can be fetched, with the addresses at which they are published. */
public enum ListSource {
  EASYPRIVACY(Kind.FILTERS, "https://easylist.to/easylist/easyprivacy.txt"),
  EASYLIST(Kind.FILTERS, "https://easylist.to/easylist/easylist.txt"),
  OPEN_COOKIE_DATABASE(
      Kind.COOKIES,
      "https://raw.githubusercontent.com/jkwakman/Open-Cookie-Database/master/open-cookie-database.csv");

  /** What a list is about, which is also the form that it has. */
  public enum Kind {
    FILTERS("txt"),
    COOKIES("csv");

    private final String ending;

    Kind(String ending) {
      this.ending = ending;
    }
  }

  private final Kind kind;
  private final URI address;

  ListSource(Kind kind, String address) {
    this.kind = kind;
    this.address = URI.create(address);
  }

  public Kind kind() {
    return kind;
  }

  /** Where it is published. */
  public URI address() {
    return address;
  }

  /** The name that is used on the command line. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static Optional<ListSource> of(String id) {
    return Arrays.stream(values()).filter(source -> source.id().equals(id)).findFirst();
  }

  String fileName() {
    return id() + "." + kind.ending;
  }
}
