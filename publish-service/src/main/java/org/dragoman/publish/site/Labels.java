package org.dragoman.publish.site;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/** The site's own words in a language it speaks; English for all others. */
public final class Labels {
  private final ResourceBundle words;

  private Labels(ResourceBundle words) {
    this.words = words;
  }

  public static Labels in(String language) {
    return new Labels(
        ResourceBundle.getBundle(
            "org.dragoman.publish.site.labels",
            Locale.forLanguageTag(language),
            Labels.class.getClassLoader(),
            Control.getNoFallbackControl(Control.FORMAT_PROPERTIES)));
  }

  /** BCP 47, the language these words are in. */
  public String language() {
    Locale locale = words.getLocale();
    return locale.getLanguage().isEmpty() ? "en" : locale.toLanguageTag();
  }

  /** As HTML's {@code dir} calls it. */
  public String direction() {
    return Direction.of(language());
  }

  public String get(String key) {
    return words.getString(key);
  }

  public String get(String key, Object value) {
    return new MessageFormat(words.getString(key), words.getLocale()).format(new Object[] {value});
  }
}
