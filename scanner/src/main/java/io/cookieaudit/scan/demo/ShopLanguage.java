package io.cookieaudit.scan.demo;

/** A language that a planned shop can speak. */
enum ShopLanguage {
  ENGLISH("en"),
  GERMAN("de"),
  FRENCH("fr");

  private final String tag;

  ShopLanguage(String tag) {
    this.tag = tag;
  }

  /** As a BCP 47 tag. */
  String tag() {
    return tag;
  }
}
