package org.dragoman.translate.memory;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * What the header says of all units.
 *
 * @param sourceLanguage BCP 47; null if any language may be the source ({@code *all*})
 */
record TmxHeader(@Nullable String sourceLanguage, @Nullable String creator) {

  static final TmxHeader NONE = new TmxHeader(null, null);

  /** {@code 20260501T090000Z}. */
  private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'");

  static TmxHeader of(XMLStreamReader header) {
    return new TmxHeader(
        sourceLanguage(header),
        first(attribute(header, "changeid"), attribute(header, "creationid")));
  }

  static @Nullable String sourceLanguage(XMLStreamReader element) {
    String language = attribute(element, "srclang");
    return language == null || language.equalsIgnoreCase("*all*") ? null : language;
  }

  static @Nullable String attribute(XMLStreamReader element, String name) {
    String value = element.getAttributeValue(null, name);
    return value == null || value.isBlank() ? null : value.strip();
  }

  static @Nullable Instant date(XMLStreamReader element, String name) {
    String value = attribute(element, name);
    try {
      return value == null ? null : LocalDateTime.parse(value, DATE).toInstant(ZoneOffset.UTC);
    } catch (DateTimeParseException _) {
      return null;
    }
  }

  @SafeVarargs
  static <T> @Nullable T first(@Nullable T... values) {
    for (T value : values) {
      if (value != null) {
        return value;
      }
    }
    return null;
  }
}
