package org.dragoman.publish.credit.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.dragoman.publish.credit.HouseStyle;
import org.dragoman.publish.credit.OutletStyle;
import org.dragoman.publish.credit.Wording;
import org.jspecify.annotations.Nullable;

/** A house style, without the publisher's name, which is the installation's. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record StyleJson(
    @Nullable String attribution,
    @Nullable String separator,
    @Nullable String translated,
    @Nullable String republished,
    @Nullable String memory,
    @Nullable String machine,
    @Nullable String machineOnly,
    @Nullable String machinePartly,
    @Nullable String reviewed,
    @Nullable String reviewedPartly,
    @Nullable String unreviewed,
    @Nullable String rightsBasis,
    @Nullable String rightsUrl,
    @Nullable String picturesBasis,
    @Nullable Map<String, String> outlets,
    @Nullable Map<String, Own> exceptions) {

  /** What is worded otherwise for one outlet. */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  public record Own(
      @Nullable String attribution,
      @Nullable String translated,
      @Nullable String republished,
      @Nullable String machineOnly,
      @Nullable String machinePartly,
      @Nullable String rightsBasis,
      @Nullable String rightsUrl,
      @Nullable String picturesBasis) {

    static Own of(OutletStyle own) {
      return new Own(
          own.attribution(),
          own.translated(),
          own.republished(),
          own.machineOnly(),
          own.machinePartly(),
          own.rightsBasis(),
          own.rightsUrl(),
          own.picturesBasis());
    }

    OutletStyle style() {
      return new OutletStyle(
          attribution,
          translated,
          republished,
          machineOnly,
          machinePartly,
          rightsBasis,
          rightsUrl,
          picturesBasis);
    }
  }

  public static StyleJson of(HouseStyle style) {
    Wording wording = style.wording();
    return new StyleJson(
        wording.attribution(),
        wording.separator(),
        wording.translated(),
        wording.republished(),
        wording.memoryLabel(),
        wording.machineLabel(),
        wording.machineOnly(),
        wording.machinePartly(),
        wording.reviewed(),
        wording.reviewedPartly(),
        wording.unreviewed(),
        style.rightsBasis(),
        style.rightsUrl(),
        style.picturesBasis(),
        new TreeMap<>(style.outlets()),
        exceptions(style));
  }

  /**
   * @throws org.dragoman.publish.credit.BadWording if a sentence is missing or names what it cannot
   */
  public HouseStyle style(String publisher) {
    return new HouseStyle(
        publisher,
        new Wording(
            attribution == null ? "" : attribution,
            separator == null ? ", " : separator,
            translated == null ? "" : translated,
            republished == null ? "" : republished,
            memory == null ? "" : memory,
            machine == null ? "" : machine,
            machineOnly == null ? "" : machineOnly,
            machinePartly == null ? "" : machinePartly,
            spoken(reviewed),
            spoken(reviewedPartly),
            spoken(unreviewed)),
        outlets == null ? Map.of() : outlets,
        own(),
        spoken(rightsBasis),
        spoken(rightsUrl),
        spoken(picturesBasis));
  }

  /** Whether an outlet has null for a name, or for its exception. */
  public boolean holdsNull() {
    return (outlets != null && outlets.values().stream().anyMatch(Objects::isNull))
        || (exceptions != null && exceptions.values().stream().anyMatch(Objects::isNull));
  }

  private static Map<String, Own> exceptions(HouseStyle style) {
    Map<String, Own> own = new TreeMap<>();
    style.exceptions().forEach((outlet, exception) -> own.put(outlet, Own.of(exception)));
    return own;
  }

  private Map<String, OutletStyle> own() {
    Map<String, OutletStyle> own = new TreeMap<>();
    if (exceptions != null) {
      exceptions.forEach((outlet, exception) -> own.put(outlet, exception.style()));
    }
    return own;
  }

  private static @Nullable String spoken(@Nullable String words) {
    return words == null || words.isBlank() ? null : words.strip();
  }
}
