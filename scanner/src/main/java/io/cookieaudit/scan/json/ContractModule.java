package io.cookieaudit.scan.json;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import com.fasterxml.jackson.databind.deser.std.FromStringDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import com.fasterxml.jackson.databind.util.StdConverter;
import io.cookieaudit.policy.Purpose;
import io.cookieaudit.scan.observe.ApiRead;
import io.cookieaudit.scan.observe.ConsentOutcome;
import io.cookieaudit.scan.observe.CookieEvent;
import io.cookieaudit.scan.observe.Flow;
import io.cookieaudit.scan.observe.FollowedLink;
import io.cookieaudit.scan.observe.ObservedCookie;
import io.cookieaudit.scan.observe.ObservedRequest;
import io.cookieaudit.scan.observe.Settings;
import io.cookieaudit.scan.observe.Visit;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * Where the files differ from the records: the records know nothing of JSON, so what is to be said
 * of them is said here. A component that a later version added is marked {@code AS_EMPTY}: absent
 * in an old file, it reads as an empty list or text, which is the default that the schema
 * documents.
 */
final class ContractModule extends SimpleModule {
  private static final long serialVersionUID = 1L;

  ContractModule() {
    super("cookie-audit contract");
    addSerializer(Instant.class, ToStringSerializer.instance);
    addDeserializer(Instant.class, new IsoInstant());
    setMixInAnnotation(ConsentOutcome.class, OutcomeByType.class);
    setMixInAnnotation(CookieEvent.class, FlatEvent.class);
    setMixInAnnotation(Visit.class, VisitFields.class);
    setMixInAnnotation(ObservedCookie.class, CookieFields.class);
    setMixInAnnotation(CookieEventRow.class, CookieFields.class);
    setMixInAnnotation(ObservedRequest.class, RequestFields.class);
    setMixInAnnotation(Settings.class, SettingsFields.class);
  }

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
  @JsonSubTypes({
    @JsonSubTypes.Type(value = ConsentOutcome.NothingToDo.class, name = "nothing-to-do"),
    @JsonSubTypes.Type(value = ConsentOutcome.Applied.class, name = "applied"),
    @JsonSubTypes.Type(value = ConsentOutcome.NoBanner.class, name = "no-banner"),
    @JsonSubTypes.Type(value = ConsentOutcome.NotOffered.class, name = "not-offered"),
    @JsonSubTypes.Type(value = ConsentOutcome.Unproven.class, name = "unproven"),
    @JsonSubTypes.Type(value = ConsentOutcome.Failed.class, name = "failed")
  })
  private interface OutcomeByType {}

  @JsonSerialize(converter = CookieEventRow.FromEvent.class)
  @JsonDeserialize(converter = CookieEventRow.ToEvent.class)
  private interface FlatEvent {}

  private interface VisitFields {
    @JsonSerialize(converter = PurposesInOrder.class)
    @JsonSetter(nulls = Nulls.AS_EMPTY)
    Set<Purpose> granted();

    @JsonSerialize(converter = WordsInOrder.class)
    @JsonSetter(nulls = Nulls.AS_EMPTY)
    Set<String> signals();

    @JsonSetter(nulls = Nulls.AS_EMPTY)
    List<ApiRead> apiReads();

    @JsonSetter(nulls = Nulls.AS_EMPTY)
    List<Flow> flows();

    @JsonSetter(nulls = Nulls.AS_EMPTY)
    List<FollowedLink> links();
  }

  private interface CookieFields {
    @JsonSetter(nulls = Nulls.AS_EMPTY)
    String frame();
  }

  private interface RequestFields {
    @JsonSetter(nulls = Nulls.AS_EMPTY)
    List<String> cname();
  }

  private interface SettingsFields {
    @JsonSetter(nulls = Nulls.AS_EMPTY)
    List<String> extras();

    @JsonSetter(nulls = Nulls.AS_EMPTY)
    List<String> interactions();

    @JsonSetter(nulls = Nulls.AS_EMPTY)
    int profiles();

    @JsonSetter(nulls = Nulls.AS_EMPTY)
    List<String> persona();

    @JsonSetter(nulls = Nulls.AS_EMPTY)
    long delayMs();

    @JsonSetter(nulls = Nulls.AS_EMPTY)
    boolean realTime();

    @JsonSetter(nulls = Nulls.AS_EMPTY)
    String vantage();

    @JsonSetter(nulls = Nulls.AS_EMPTY)
    List<String> warnings();
  }

  /** Sets have no order of their own; a file that is the same every time needs one. */
  private static final class PurposesInOrder extends StdConverter<Set<Purpose>, List<Purpose>> {
    @Override
    public List<Purpose> convert(Set<Purpose> purposes) {
      return purposes.stream().sorted().toList();
    }
  }

  private static final class WordsInOrder extends StdConverter<Set<String>, List<String>> {
    @Override
    public List<String> convert(Set<String> words) {
      return words.stream().sorted().toList();
    }
  }

  /** ISO 8601 in UTC, and nothing else. */
  private static final class IsoInstant extends FromStringDeserializer<Instant> {
    private static final long serialVersionUID = 1L;

    IsoInstant() {
      super(Instant.class);
    }

    @Override
    protected Instant _deserialize(String text, DeserializationContext context) throws IOException {
      try {
        return Instant.parse(text);
      } catch (DateTimeException notADate) {
        return (Instant)
            context.handleWeirdStringValue(
                Instant.class, text, "expected a time such as 2026-01-31T12:00:00Z");
      }
    }
  }
}
