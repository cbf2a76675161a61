package io.cookieaudit.scan.report;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An object of a published JSON format, field by field. Formats of others want a field left out
 * where there is nothing to say, and never null.
 */
final class Fields {
  private final Map<String, Object> fields = new LinkedHashMap<>();

  Fields put(String name, Object value) {
    fields.put(name, value);
    return this;
  }

  Fields put(String name, Fields value) {
    return put(name, value.map());
  }

  Fields put(String name, List<Fields> values) {
    fields.put(name, values.stream().map(Fields::map).toList());
    return this;
  }

  /** Left out where the text is empty. */
  Fields text(String name, String value) {
    return value.isEmpty() ? this : put(name, (Object) value);
  }

  /** Left out where there is none. */
  Fields maybe(String name, Optional<Fields> value) {
    value.ifPresent(fields -> put(name, fields));
    return this;
  }

  /** Left out where there are none. */
  Fields some(String name, List<Fields> values) {
    return values.isEmpty() ? this : put(name, values);
  }

  /** Left out where there are none. */
  Fields words(String name, Collection<String> values) {
    return values.isEmpty() ? this : put(name, (Object) List.copyOf(values));
  }

  Map<String, Object> map() {
    return fields;
  }
}
