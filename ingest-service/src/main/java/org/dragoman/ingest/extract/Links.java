package org.dragoman.ingest.extract;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Addresses from a sender: made absolute, and refused unless their scheme is harmless. */
public final class Links {
  private static final int LONGEST = 4096;

  private Links() {}

  /** An absolute http(s) URL (RFC 3986, section 5), or empty. */
  public static Optional<String> resolve(@Nullable String reference, @Nullable String base) {
    return absolute(reference, base)
        .filter(url -> url.getHost() != null || url.getAuthority() != null)
        .filter(url -> "http".equals(scheme(url)) || "https".equals(scheme(url)))
        .map(URI::toString);
  }

  /** As {@link #resolve}, and mail addresses, which a reader may follow too. */
  static Optional<String> link(@Nullable String reference, @Nullable String base) {
    Optional<String> web = resolve(reference, base);
    return web.isPresent()
        ? web
        : absolute(reference, null).filter(url -> "mailto".equals(scheme(url))).map(URI::toString);
  }

  private static Optional<URI> absolute(@Nullable String reference, @Nullable String base) {
    String cleaned = reference == null ? "" : clean(reference);
    if (cleaned.isEmpty() || cleaned.length() > LONGEST) {
      return Optional.empty();
    }
    try {
      URI relative = URI.create(cleaned);
      if (relative.isAbsolute()) {
        return Optional.of(relative);
      }
      if (base == null || base.isBlank()) {
        return cleaned.startsWith("//")
            ? Optional.of(URI.create("https:" + cleaned))
            : Optional.empty();
      }
      return Optional.of(against(URI.create(clean(base)), relative, cleaned))
          .filter(URI::isAbsolute);
    } catch (IllegalArgumentException unreadable) {
      return Optional.empty();
    }
  }

  private static URI against(URI base, URI relative, String text) {
    // java.net.URI follows RFC 2396, which loses the last path segment before a bare query.
    if (text.startsWith("?") && base.getRawPath() != null) {
      return URI.create(
          base.getScheme() + "://" + base.getRawAuthority() + base.getRawPath() + text);
    }
    boolean noPath = base.getRawPath() == null || base.getRawPath().isEmpty();
    return noPath ? base.resolve("/").resolve(relative) : base.resolve(relative);
  }

  /** Without what browsers drop (tabs, line ends) and with what they escape escaped. */
  private static String clean(String reference) {
    StringBuilder cleaned = new StringBuilder();
    String stripped = reference.strip();
    for (int i = 0; i < stripped.length(); i++) {
      char c = stripped.charAt(i);
      if (c < 0x20 || c == 0x7f) {
        continue;
      }
      boolean escape =
          " \"<>\\^`{|}".indexOf(c) >= 0 || (c == '%' && !isEscape(stripped, i)) || isBlank(c);
      cleaned.append(escape ? escaped(c) : String.valueOf(c));
    }
    return cleaned.toString();
  }

  private static boolean isEscape(String text, int at) {
    return at + 2 < text.length()
        && Character.digit(text.charAt(at + 1), 16) >= 0
        && Character.digit(text.charAt(at + 2), 16) >= 0;
  }

  private static boolean isBlank(char c) {
    return Character.isSpaceChar(c) || Character.isISOControl(c);
  }

  private static String escaped(char c) {
    StringBuilder escaped = new StringBuilder();
    for (byte b : String.valueOf(c).getBytes(StandardCharsets.UTF_8)) {
      escaped.append("%%%02X".formatted(b & 0xff));
    }
    return escaped.toString();
  }

  private static String scheme(URI url) {
    return url.getScheme() == null ? "" : url.getScheme().toLowerCase(Locale.ROOT);
  }
}
