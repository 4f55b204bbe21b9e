package org.dragoman.publish.credit;

import org.jspecify.annotations.Nullable;

/**
 * What is worded otherwise for one outlet, because it asked for it. Null means as the house does.
 *
 * @param rightsBasis on what basis this outlet's articles are used, where the source states none
 * @param picturesBasis on what basis this outlet's pictures are shown
 */
public record OutletStyle(
    @Nullable String attribution,
    @Nullable String translated,
    @Nullable String republished,
    @Nullable String machineOnly,
    @Nullable String machinePartly,
    @Nullable String rightsBasis,
    @Nullable String rightsUrl,
    @Nullable String picturesBasis) {

  public OutletStyle {
    attribution = spoken(attribution);
    translated = spoken(translated);
    republished = spoken(republished);
    machineOnly = spoken(machineOnly);
    machinePartly = spoken(machinePartly);
    rightsBasis = spoken(rightsBasis);
    rightsUrl = spoken(rightsUrl);
    picturesBasis = spoken(picturesBasis);
    if (attribution != null) {
      Placeholders.require("attribution", attribution, "{outlet}");
    }
    Placeholders.optional("translated", translated, "{publisher}");
    Placeholders.optional("republished", republished, "{publisher}");
    Placeholders.optional("machineOnly", machineOnly, "{engines}");
    Placeholders.optional("machinePartly", machinePartly, "{engines}");
  }

  /** One that says nothing of pictures. */
  public OutletStyle(
      @Nullable String attribution,
      @Nullable String translated,
      @Nullable String republished,
      @Nullable String machineOnly,
      @Nullable String machinePartly,
      @Nullable String rightsBasis,
      @Nullable String rightsUrl) {
    this(
        attribution,
        translated,
        republished,
        machineOnly,
        machinePartly,
        rightsBasis,
        rightsUrl,
        null);
  }

  public boolean empty() {
    return equals(new OutletStyle(null, null, null, null, null, null, null, null));
  }

  private static @Nullable String spoken(@Nullable String words) {
    return words == null || words.isBlank() ? null : words.strip();
  }
}
