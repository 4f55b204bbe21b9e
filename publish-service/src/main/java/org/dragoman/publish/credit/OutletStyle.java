package org.dragoman.publish.credit;

import org.jspecify.annotations.Nullable;

/**
 * What is worded otherwise for one outlet, because it asked for it. Null means as the house does.
 *
 * @param rightsBasis on what basis this outlet's articles are used, where the source states none
 */
public record OutletStyle(
    @Nullable String attribution,
    @Nullable String translated,
    @Nullable String republished,
    @Nullable String machineOnly,
    @Nullable String machinePartly,
    @Nullable String rightsBasis,
    @Nullable String rightsUrl) {

  public OutletStyle {
    attribution = spoken(attribution);
    translated = spoken(translated);
    republished = spoken(republished);
    machineOnly = spoken(machineOnly);
    machinePartly = spoken(machinePartly);
    rightsBasis = spoken(rightsBasis);
    rightsUrl = spoken(rightsUrl);
    if (attribution != null) {
      Placeholders.require("attribution", attribution, "{outlet}");
    }
    Placeholders.optional("translated", translated, "{publisher}");
    Placeholders.optional("republished", republished, "{publisher}");
    Placeholders.optional("machineOnly", machineOnly, "{engines}");
    Placeholders.optional("machinePartly", machinePartly, "{engines}");
  }

  public boolean empty() {
    return equals(new OutletStyle(null, null, null, null, null, null, null));
  }

  private static @Nullable String spoken(@Nullable String words) {
    return words == null || words.isBlank() ? null : words.strip();
  }
}
