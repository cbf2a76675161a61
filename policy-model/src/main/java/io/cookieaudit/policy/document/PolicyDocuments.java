package io.cookieaudit.policy.document;

import io.cookieaudit.policy.PolicyException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** Turns the bytes of a policy, in any format, into a {@link PolicyDocument}. */
public final class PolicyDocuments {
  /**
   * The largest policy that is read, in bytes. The longest policies seen have about one megabyte.
   */
  public static final int LARGEST = 20 * 1024 * 1024;

  private PolicyDocuments() {}

  /**
   * Parses HTML, Markdown, plain text, PDF or DOCX, whichever it is.
   *
   * @param id how quotes name the document, usually its file name
   * @throws PolicyException if there is nothing to read: empty, binary, encrypted, too large, a
   *     page to sign in
   */
  public static PolicyDocument parse(String id, byte[] bytes) {
    refuseTooLarge(id, bytes.length);
    return switch (Container.of(bytes)) {
      case PDF -> {
        List<PdfLines.Line> lines = PdfLines.of(id, bytes);
        yield document(id, bytes, lines.size(), Optional.empty(), Content.of(PdfBlocks.of(lines)));
      }
      case ZIP -> text(id, bytes, "document.html", DocxHtml.of(id, bytes));
      case NONE -> text(id, bytes, id, Characters.clean(Bytes.text(id, bytes)));
    };
  }

  /**
   * How the document writes a table down.
   *
   * @throws PolicyException if there is nothing to read
   */
  public static Markup markup(String id, byte[] bytes) {
    if (Container.of(bytes) != Container.NONE) {
      return Markup.OTHER;
    }
    return switch (Format.of(id, Characters.clean(Bytes.text(id, bytes)))) {
      case HTML -> Markup.HTML;
      case MARKDOWN -> Markup.MARKDOWN;
      case CSV -> Markup.CSV;
      case PLAIN -> Markup.OTHER;
    };
  }

  /**
   * @param name whose ending says what the text is written in, where the text does not
   */
  private static PolicyDocument text(String id, byte[] bytes, String name, String text) {
    if (text.isBlank()) {
      throw empty(id);
    }
    Format format = Format.of(name, text);
    Content content =
        switch (format) {
          case HTML -> HtmlBlocks.of(text, 1);
          case MARKDOWN -> Content.of(MarkdownBlocks.of(text));
          case CSV -> Content.of(CsvBlocks.of(text));
          case PLAIN -> Content.of(PlainTextBlocks.of(text));
        };
    Optional<String> named = format == Format.HTML ? HtmlBlocks.language(text) : Optional.empty();
    return document(id, bytes, Characters.lines(text), named, content);
  }

  private static PolicyDocument document(
      String id, byte[] bytes, int lines, Optional<String> language, Content content) {
    List<Block> blocks = content.blocks();
    if (content.password().isPresent() && SignInPage.holdsNoPolicy(blocks)) {
      throw signIn(id, content.password().getAsInt());
    }
    if (blocks.isEmpty()) {
      throw empty(id);
    }
    return new PolicyDocument(
        id,
        sha256(bytes),
        lines,
        language.orElseGet(() -> Language.of(blocks)),
        FurnitureFinder.mark(blocks),
        content.published());
  }

  /**
   * Refuses what is too large to be a policy; to be asked before a file or an answer is loaded.
   *
   * @throws PolicyException if {@code bytes} is more than {@link #LARGEST}
   */
  public static void refuseTooLarge(String id, long bytes) {
    if (bytes > LARGEST) {
      throw new PolicyException(
          "The policy has %d MB, and at most %d MB are read. Save only the policy's own text and give that file. File: %s"
              .formatted(bytes / (1024 * 1024), LARGEST / (1024 * 1024), id));
    }
  }

  private static PolicyException signIn(String id, int line) {
    return new PolicyException(
        "This is a page to sign in, not a policy: line %d asks for a password, and there is no policy's text beside it. Sign in with a browser, save the page with the policy and give that file, or give an address that everybody can read. File: %s"
            .formatted(line, id));
  }

  private static PolicyException empty(String id) {
    return new PolicyException(
        "The policy is empty: there is no visible text in it. Check that the whole page was saved, or save it from a browser where a script writes the text. File: "
            + id);
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
