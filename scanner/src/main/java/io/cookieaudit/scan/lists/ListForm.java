package io.cookieaudit.scan.lists;

import io.cookieaudit.scan.knowledge.CookieTable;
import io.cookieaudit.scan.knowledge.FilterList;
import io.cookieaudit.scan.knowledge.Knowledge;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;

/** Tells a list from what servers send in its place: an error page, a form to sign in, nothing. */
final class ListForm {
  private ListForm() {}

  /** What was sent is not the list; the message says why. */
  static final class NotAList extends Exception {
    private static final long serialVersionUID = 1L;

    NotAList(String why) {
      super(why);
    }

    NotAList(String why, Exception cause) {
      super(why, cause);
    }
  }

  /** How many entries a list has, which is one at least. */
  static int entries(ListSource source, byte[] bytes) throws NotAList {
    String text = text(bytes);
    String start = text.startsWith("\ufeff") ? text.substring(1) : text.stripLeading();
    if (start.startsWith("<")) {
      throw new NotAList("a page came in place of the list");
    }
    int entries =
        switch (source.kind()) {
          case FILTERS -> rules(start);
          case COOKIES -> cookies(start);
        };
    if (entries == 0) {
      throw new NotAList("what came has no entries");
    }
    return entries;
  }

  private static String text(byte[] bytes) throws NotAList {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw new NotAList("what came is no text in UTF-8", e);
    }
  }

  /** Any sentence would pass for a rule, so that a list has to begin as lists do. */
  private static int rules(String text) throws NotAList {
    if (text.isEmpty() || "[!#".indexOf(text.charAt(0)) < 0) {
      throw new NotAList("what came does not begin like a list of filters");
    }
    return FilterList.parse("", LocalDate.EPOCH, text).rules().size();
  }

  private static int cookies(String text) throws NotAList {
    try {
      return CookieTable.parse(text, Knowledge.bundled().entities()).cookies().size();
    } catch (IllegalArgumentException e) {
      throw new NotAList("what came has " + e.getMessage(), e);
    }
  }
}
