package org.dragoman.ingest.format;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A {@code Content-Type} (RFC 9110, section 8.3.1), read leniently.
 *
 * @param essence {@code type/subtype} in lower case, empty where none was sent
 * @param charset the {@code charset} parameter, if there is one
 */
record MediaType(String essence, Optional<String> charset) {

  private static final Pattern CHARSET =
      Pattern.compile(";\\s*charset\\s*=\\s*[\"']?([^\"';\\s]+)", Pattern.CASE_INSENSITIVE);

  static MediaType of(@Nullable String header) {
    if (header == null) {
      return new MediaType("", Optional.empty());
    }
    int semicolon = header.indexOf(';');
    String essence = semicolon < 0 ? header : header.substring(0, semicolon);
    var charset = CHARSET.matcher(header);
    return new MediaType(
        essence.strip().toLowerCase(Locale.ROOT),
        charset.find() ? Optional.of(charset.group(1)) : Optional.empty());
  }

  boolean isXml() {
    return essence.equals("application/xml")
        || essence.equals("text/xml")
        || essence.endsWith("+xml");
  }

  boolean isJson() {
    return essence.equals("application/json")
        || essence.equals("text/json")
        || essence.endsWith("+json");
  }

  /** It says nothing about the content: absent, or what tools send when nobody told them. */
  boolean isGeneric() {
    return switch (essence) {
      case "",
          "*/*",
          "application/octet-stream",
          "application/x-www-form-urlencoded",
          "binary/octet-stream",
          "application/unknown",
          "text/*" ->
          true;
      default -> false;
    };
  }
}
