package io.cookieaudit.scan.observe;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** The kind of characters a value is made of: the first of these that all of it matches. */
final class Shape {
  private static final Map<String, Pattern> SHAPES = shapes();

  private Shape() {}

  private static Map<String, Pattern> shapes() {
    Map<String, Pattern> shapes = new LinkedHashMap<>();
    shapes.put("empty", Pattern.compile(""));
    shapes.put("boolean", Pattern.compile("(?i)true|false|yes|no"));
    shapes.put("digits", Pattern.compile("[0-9]+"));
    shapes.put(
        "uuid",
        Pattern.compile(
            "(?i)\\{?[0-9a-f]{8}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{12}\\}?"));
    shapes.put("hex", Pattern.compile("(?i)[0-9a-f]+"));
    shapes.put("numbers", Pattern.compile("[0-9]+([.,:;|_-][0-9]+)+"));
    shapes.put("jwt", Pattern.compile("eyJ[\\w-]+\\.[\\w-]+\\.[\\w-]*"));
    shapes.put("json", Pattern.compile("(?s)\\s*(\\{.*\\}|\\[.*\\])\\s*|(%7B|%5B).*(%7D|%5D)"));
    shapes.put("url", Pattern.compile("(?i)https?(://|%3A%2F%2F).*"));
    shapes.put("letters", Pattern.compile("\\p{L}+"));
    shapes.put("word", Pattern.compile("[\\p{L}\\p{N}]+"));
    shapes.put("identifier", Pattern.compile("[\\p{L}\\p{N}._~-]+"));
    shapes.put("base64", Pattern.compile("[A-Za-z0-9+/_-]+(=|%3D){0,2}"));
    shapes.put("pairs", Pattern.compile("[^=&]+=[^&]*(&[^=&]+=[^&]*)+"));
    return shapes;
  }

  static String of(String value) {
    return SHAPES.entrySet().stream()
        .filter(shape -> shape.getValue().matcher(value).matches())
        .findFirst()
        .map(Map.Entry::getKey)
        .orElse("text");
  }
}
