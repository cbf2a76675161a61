package io.cookieaudit.scan.demo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.cookieaudit.scan.demo.Expectation.Expected;
import io.cookieaudit.scan.observe.ScanException;
import java.util.List;

/** Reads {@code expected.json}: a schema number, and the findings with the reason of each. */
final class ExpectationReader {
  private static final int SCHEMA = 1;
  private static final ObjectReader FILE =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
          .build()
          .readerFor(File.class);

  /** The file as written. */
  record File(int schema, List<Expected> findings) {}

  private ExpectationReader() {}

  static Expectation read(String json) {
    try {
      File file = FILE.readValue(json);
      if (file.schema() != SCHEMA) {
        throw new ScanException(
            "expected.json has schema " + file.schema() + ", and this version reads " + SCHEMA);
      }
      return new Expectation(file.findings());
    } catch (JsonProcessingException e) {
      throw new ScanException("expected.json cannot be read: " + e.getOriginalMessage(), e);
    }
  }
}
