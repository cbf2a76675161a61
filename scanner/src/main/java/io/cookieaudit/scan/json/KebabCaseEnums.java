package io.cookieaudit.scan.json;

import com.fasterxml.jackson.databind.cfg.MapperConfig;
import com.fasterxml.jackson.databind.introspect.AnnotatedClass;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import java.util.Locale;

/** {@code BEFORE_CHOICE} in Java is {@code before-choice} in files, for every enum. */
final class KebabCaseEnums extends JacksonAnnotationIntrospector {
  private static final long serialVersionUID = 1L;

  static String inFiles(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  @Override
  public String[] findEnumValues(
      MapperConfig<?> config, AnnotatedClass type, Enum<?>[] constants, String[] names) {
    for (int i = 0; i < constants.length; i++) {
      names[i] = inFiles(constants[i]);
    }
    return names;
  }
}
