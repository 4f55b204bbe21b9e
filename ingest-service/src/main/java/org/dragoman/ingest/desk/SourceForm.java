package org.dragoman.ingest.desk;

import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.dragoman.contracts.article.Relation;
import org.dragoman.contracts.article.Source;
import org.dragoman.ingest.extract.Characters;
import org.dragoman.ingest.extract.Links;
import org.dragoman.ingest.identity.IdentityPolicy;
import org.dragoman.ingest.source.FeedAddress;
import org.dragoman.ingest.source.Policy;
import org.dragoman.ingest.source.SourceIds;
import org.jspecify.annotations.Nullable;

/**
 * A source as somebody types it: every value a text, and what is wrong with it beside it, so that
 * nothing typed is lost.
 *
 * @param errors by field, one sentence each
 */
public record SourceForm(Map<String, String> values, Map<String, String> errors) {
  private static final int LONGEST = 2_000;

  /** What a form holds once it is right. */
  public record Right(Source source, Policy policy) {}

  public SourceForm {
    values = Map.copyOf(values);
    errors = Map.copyOf(errors);
  }

  /** As typed, unchecked. */
  public static SourceForm typed(Map<String, String> values) {
    Map<String, String> kept = new LinkedHashMap<>();
    values.forEach((name, value) -> {
      String storable = Characters.storable(value).strip();
      kept.put(name, storable.substring(0, Math.min(storable.length(), LONGEST)));
    });
    return new SourceForm(kept, Map.of());
  }

  /** Of a source that stands. */
  public static SourceForm of(Source source, Policy policy) {
    Map<String, String> values = new LinkedHashMap<>();
    put(values, "id", source.id());
    put(values, "name", source.name());
    put(values, "language", source.language());
    put(values, "homepage", source.homepage());
    put(values, "feed", source.feed());
    put(values, "relation", source.relation() == null ? null : word(source.relation()));
    put(values, "rights", source.rights());
    put(values, "identity", word(policy.identity()));
    put(values, "fullPage", policy.fullPage() ? "true" : null);
    put(values, "privateNetwork", policy.privateNetwork() ? "true" : null);
    put(values, "retention", policy.retention() == null ? null : days(policy.retention()));
    put(values, "interval", policy.interval() == null ? null : minutes(policy.interval()));
    return new SourceForm(values, Map.of());
  }

  /** What may be chosen. */
  public List<String> relations() {
    return Arrays.stream(Relation.values()).map(SourceForm::word).toList();
  }

  public List<Choice> identities() {
    return Arrays.stream(IdentityPolicy.values()).map(Choice::of).toList();
  }

  /** One of several; {@code label} for people. */
  public record Choice(String word, String label) {
    static Choice of(IdentityPolicy policy) {
      return new Choice(SourceForm.word(policy), told(policy));
    }
  }

  static String told(IdentityPolicy policy) {
    return switch (policy) {
      case AUTO -> "their ids, as long as these are good";
      case GUID -> "their ids, whatever these are";
      case GUID_AND_LINK -> "id and link together";
      case LINK -> "their links";
      case TITLE_AND_DATE -> "headline and date";
    };
  }

  public String value(String field) {
    return values.getOrDefault(field, "");
  }

  public boolean is(String field, String value) {
    return value(field).equals(value);
  }

  public String error(String field) {
    return errors.getOrDefault(field, "");
  }

  /**
   * The same form with what is wrong in it.
   *
   * @param taken ids of the sources there are; empty where the form changes one
   */
  public SourceForm checked(Set<String> taken) {
    Map<String, String> wrong = new LinkedHashMap<>();
    if (value("name").isEmpty()) {
      wrong.put("name", "The name is how the outlet is credited: it cannot be empty.");
    }
    String id = value("id");
    if (!id.isEmpty() && !Source.isId(id)) {
      wrong.put(
          "id",
          "An id has 1 to 64 lower-case letters, digits, dots, dashes or underscores, and begins"
              + " with a letter or digit.");
    } else if (SourceIds.isReserved(id)) {
      wrong.put("id", "\"" + id + "\" is the name of a page here. Choose another id.");
    } else if (taken.contains(id)) {
      wrong.put("id", "There is a source with this id already.");
    }
    if (!value("language").isEmpty()
        && !value("language").matches("[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*")) {
      wrong.put("language", "A language is a code such as en, ar or pt-BR.");
    }
    if (!value("homepage").isEmpty() && homepage() == null) {
      wrong.put("homepage", "This is no web address. One looks like https://quay.example/.");
    }
    if (!value("feed").isEmpty() && feed() == null) {
      wrong.put("feed", "This is no web address. One looks like https://quay.example/feed.");
    }
    number(wrong, "retention", 3650, "Days are a whole number from 1 to 3650.");
    number(wrong, "interval", 43_200, "Minutes are a whole number from 1 to 43200.");
    return new SourceForm(values, wrong);
  }

  /**
   * What it says.
   *
   * @param taken ids of the sources there are
   * @throws IllegalStateException unless it was checked and nothing is wrong
   */
  public Right right(Set<String> taken) {
    if (!errors.isEmpty()) {
      throw new IllegalStateException("a form with errors is not right: " + errors.keySet());
    }
    String id = value("id");
    Source source =
        new Source(
            id.isEmpty() ? SourceIds.free(value("name"), homepage(), taken) : id,
            value("name"),
            given("language"),
            homepage(),
            feed(),
            choice(Relation.class, "relation"),
            given("rights"));
    IdentityPolicy identity = choice(IdentityPolicy.class, "identity");
    return new Right(
        source,
        new Policy(
            identity == null ? IdentityPolicy.AUTO : identity,
            is("fullPage", "true"),
            is("privateNetwork", "true"),
            given("retention") == null ? null : Duration.ofDays(Long.parseLong(value("retention"))),
            given("interval") == null
                ? null
                : Duration.ofMinutes(Long.parseLong(value("interval")))));
  }

  private @Nullable String given(String field) {
    return value(field).isEmpty() ? null : value(field);
  }

  private @Nullable String homepage() {
    return FeedAddress.of(given("homepage")).flatMap(url -> Links.resolve(url, null)).orElse(null);
  }

  private @Nullable String feed() {
    return FeedAddress.of(given("feed")).orElse(null);
  }

  private <E extends Enum<E>> @Nullable E choice(Class<E> type, String field) {
    for (E each : type.getEnumConstants()) {
      if (word(each).equals(value(field))) {
        return each;
      }
    }
    return null;
  }

  private void number(Map<String, String> wrong, String field, int most, String told) {
    String text = value(field);
    boolean fits =
        text.isEmpty()
            || text.matches("[0-9]{1,6}")
                && Integer.parseInt(text) >= 1
                && Integer.parseInt(text) <= most;
    if (!fits) {
      wrong.put(field, told);
    }
  }

  private static void put(Map<String, String> values, String field, @Nullable String value) {
    if (value != null) {
      values.put(field, value);
    }
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** A person's form knows whole days and minutes; what the API set more finely is rounded up. */
  private static String days(Duration duration) {
    return Long.toString((duration.toSeconds() + 86_399) / 86_400);
  }

  private static String minutes(Duration duration) {
    return Long.toString((duration.toSeconds() + 59) / 60);
  }
}
