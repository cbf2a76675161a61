package io.cookieaudit.scan.observe;

/** The sides of a visit that can be seen, or missed, apart from each other. */
public enum Facet {
  COOKIES,
  REQUESTS,
  STORAGE,
  CONSENT,
  TIME,
  PAGE
}
