package org.dragoman.publish.credit;

import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.dragoman.contracts.article.Relation;
import org.jspecify.annotations.Nullable;

/**
 * How the publisher words its credits in one language.
 *
 * @param publisher the installation's own name
 * @param outlets names of outlets in this language, by the names they are found under: an outlet
 *     that its own article calls by its own script is called here what these readers can read
 * @param exceptions what is worded otherwise, by the outlet's name, found or given here
 * @param rightsBasis on what basis articles are used whose source states none
 * @param rightsUrl where that is written
 * @param picturesBasis on what basis the outlets' pictures are shown; null if on none
 */
public record HouseStyle(
    String publisher,
    Wording wording,
    Map<String, String> outlets,
    Map<String, OutletStyle> exceptions,
    @Nullable String rightsBasis,
    @Nullable String rightsUrl,
    @Nullable String picturesBasis) {

  public HouseStyle {
    Objects.requireNonNull(publisher, "publisher");
    Objects.requireNonNull(wording, "wording");
    outlets = Map.copyOf(outlets);
    exceptions =
        exceptions.entrySet().stream()
            .collect(
                Collectors.toUnmodifiableMap(
                    e -> e.getKey().strip(), Map.Entry::getValue, HouseStyle::twice));
  }

  /** One that shows no picture unless an editor says on what basis. */
  public HouseStyle(
      String publisher,
      Wording wording,
      Map<String, String> outlets,
      Map<String, OutletStyle> exceptions,
      @Nullable String rightsBasis,
      @Nullable String rightsUrl) {
    this(publisher, wording, outlets, exceptions, rightsBasis, rightsUrl, null);
  }

  private static OutletStyle twice(OutletStyle one, OutletStyle other) {
    throw new BadWording("exceptions", "an outlet has two");
  }

  public String nameOf(String outlet) {
    return outlets.getOrDefault(outlet.strip(), outlet);
  }

  /** The exception for an outlet, by any of its names. */
  Optional<OutletStyle> exceptionFor(String... names) {
    for (String name : names) {
      for (Map.Entry<String, OutletStyle> exception : exceptions.entrySet()) {
        if (same(exception.getKey(), name)) {
          return Optional.of(exception.getValue());
        }
      }
    }
    return Optional.empty();
  }

  private static boolean same(String one, String other) {
    return one.toLowerCase(Locale.ROOT).equals(other.strip().toLowerCase(Locale.ROOT));
  }

  /** The style as it is for an outlet with that exception. */
  HouseStyle with(OutletStyle own) {
    return new HouseStyle(
        publisher, wording.with(own), outlets, Map.of(), rightsBasis, rightsUrl, picturesBasis);
  }

  public String attributionTo(String outlet) {
    return wording.attribution().replace("{outlet}", outlet);
  }

  public String responsibilityFor(Relation relation) {
    String sentence =
        switch (relation) {
          case TRANSLATED, SUMMARISED -> wording.translated();
          case REPUBLISHED, ORIGINAL -> wording.republished();
        };
    return sentence.replace("{publisher}", publisher);
  }
}
