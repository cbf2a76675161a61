package io.cookieaudit.scan.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ImageSizeTest {
  @ParameterizedTest
  @ValueSource(strings = {"gif", "png", "bmp"})
  void tellsAPixelFromAPicture(String format) throws IOException {
    assertThat(ImageSize.tiny(image(format, 1, 1))).isTrue();
    assertThat(ImageSize.tiny(image(format, 2, 1))).isFalse();
    assertThat(ImageSize.tiny(image(format, 300, 200))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "GIF8", "<svg/>", "\u0089PNG"})
  void whatIsNoImageIsNoPixel(String content) {
    assertThat(ImageSize.tiny(content.getBytes(java.nio.charset.StandardCharsets.ISO_8859_1)))
        .isFalse();
  }

  private static byte[] image(String format, int width, int height) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), format, out);
    return out.toByteArray();
  }
}
