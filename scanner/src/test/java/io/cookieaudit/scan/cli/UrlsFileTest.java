package io.cookieaudit.scan.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cookieaudit.scan.observe.ScanException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UrlsFileTest {
  private static final String SITEMAP =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"
          xmlns:image="http://www.google.com/schemas/sitemap-image/1.1">
        <url><loc>https://shop.test/</loc>
          <image:image><image:loc>https://shop.test/tea.jpg</image:loc></image:image></url>
        <url><loc>
          https://shop.test/tea?a=1&amp;b=2
        </loc></url>
      </urlset>
      """;

  @TempDir Path folder;

  private List<URI> read(byte[] bytes) throws IOException {
    return UrlsFile.read(Files.write(folder.resolve("urls"), bytes));
  }

  private List<URI> read(String text) throws IOException {
    return read(text.getBytes(StandardCharsets.UTF_8));
  }

  private static byte[] zipped(String text) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var out = new GZIPOutputStream(bytes)) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }

  @Test
  void readsOneAddressALineAndPassesOverComments() throws IOException {
    assertThat(read("\uFEFF# the shop\n\nhttps://shop.test/ \r\n  http://shop.test:8080/tea?a=1\n"))
        .extracting(URI::toString)
        .containsExactly("https://shop.test/", "http://shop.test:8080/tea?a=1");
  }

  @Test
  void readsThePagesOfASitemapAndNotTheirPictures() throws IOException {
    assertThat(read(SITEMAP))
        .extracting(URI::toString)
        .containsExactly("https://shop.test/", "https://shop.test/tea?a=1&b=2");
  }

  @Test
  void readsEitherGzipped() throws IOException {
    assertThat(read(zipped(SITEMAP))).hasSize(2);
    assertThat(read(zipped("https://shop.test/\n"))).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"tea", "file:///etc/hosts", "https:///", "https://shop.test/a b", "x://y/"})
  void namesTheLineThatIsNoAddress(String line) {
    assertThatThrownBy(() -> read("https://shop.test/\n# two\n" + line + "\n"))
        .isInstanceOf(ScanException.class)
        .hasMessageContaining("Line 3")
        .hasMessageContaining(line);
  }

  @Test
  void namesTheLineOfASitemapThatIsNoAddress() {
    assertThatThrownBy(() -> read(SITEMAP.replace("https://shop.test/<", "tea<")))
        .hasMessageContaining("Line 4");
  }

  @Test
  void namesTheLineWhereASitemapBreaksOff() {
    assertThatThrownBy(() -> read(SITEMAP.substring(0, SITEMAP.indexOf("tea?"))))
        .isInstanceOf(ScanException.class)
        .hasMessageContaining("Line 7");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "b"})
  void expandsNoEntityAndOpensNothing(String entity) throws IOException {
    Path secret = Files.writeString(folder.resolve("secret"), "https://secret.test/");
    String external = "<!ENTITY a SYSTEM \"" + secret.toUri() + "\">";
    String internal = "<!ENTITY b \"https://inner.test/\">";

    assertThatThrownBy(
            () ->
                read(
                    "<!DOCTYPE urlset [%s%s]><urlset><url><loc>&%s;</loc></url></urlset>"
                        .formatted(external, internal, entity)))
        .isInstanceOf(ScanException.class)
        .message()
        .doesNotContain("secret.test", "inner.test");
  }

  @Test
  void refusesAListOfSitemapsAndOtherXml() {
    assertThatThrownBy(() -> read("<sitemapindex/>")).hasMessageContaining("other sitemaps");
    assertThatThrownBy(() -> read("<html><body/></html>")).hasMessageContaining("<html>");
  }

  @Test
  void refusesWhatIsEmptyTooLongOrNotThere() {
    assertThatThrownBy(() -> read("# nothing\n")).hasMessageContaining("no address");
    assertThatThrownBy(() -> read("https://shop.test/\n".repeat(50_001)))
        .hasMessageContaining("50000 addresses")
        .hasMessageContaining("line 50001");
    assertThatThrownBy(() -> read(zipped("#".repeat(51 * 1024 * 1024))))
        .hasMessageContaining("50 MB");
    assertThatThrownBy(() -> UrlsFile.read(folder.resolve("none")))
        .isInstanceOf(ScanException.class)
        .hasMessageContaining("none");
  }
}
