package io.cookieaudit.scan.browser;

/** Reads the size of an image from its first bytes: GIF, PNG, BMP, WebP. */
final class ImageSize {
  private ImageSize() {}

  /** Whether the image is at most one by one pixel; false for any other kind of content. */
  static boolean tiny(byte[] image) {
    if (starts(image, 0, "GIF8")) {
      return atMostOne(little(image, 6, 2), little(image, 8, 2));
    }
    if (starts(image, 1, "PNG")) {
      return atMostOne(big(image, 16), big(image, 20));
    }
    if (starts(image, 0, "BM")) {
      return atMostOne(little(image, 18, 4), Math.abs(little(image, 22, 4)));
    }
    if (starts(image, 0, "RIFF") && starts(image, 8, "WEBPVP8L")) {
      // https://developers.google.com/speed/webp/docs/webp_lossless_bitstream_specification
      long bits = little(image, 21, 4);
      return atMostOne((bits & 0x3fff) + 1, ((bits >> 14) & 0x3fff) + 1);
    }
    if (starts(image, 0, "RIFF") && starts(image, 8, "WEBPVP8 ")) {
      return atMostOne(little(image, 26, 2) & 0x3fff, little(image, 28, 2) & 0x3fff);
    }
    return false;
  }

  private static boolean atMostOne(long width, long height) {
    return width >= 0 && height >= 0 && width <= 1 && height <= 1;
  }

  private static boolean starts(byte[] image, int at, String text) {
    for (int i = 0; i < text.length(); i++) {
      if (at + i >= image.length || image[at + i] != text.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  private static long little(byte[] image, int at, int bytes) {
    long number = 0;
    for (int i = bytes - 1; i >= 0; i--) {
      number = number << 8 | unsigned(image, at + i);
    }
    return number;
  }

  private static long big(byte[] image, int at) {
    long number = 0;
    for (int i = 0; i < 4; i++) {
      number = number << 8 | unsigned(image, at + i);
    }
    return number;
  }

  /** Beyond the end is a number no tiny image has. */
  private static long unsigned(byte[] image, int at) {
    return at < image.length ? image[at] & 0xff : 0xff;
  }
}
