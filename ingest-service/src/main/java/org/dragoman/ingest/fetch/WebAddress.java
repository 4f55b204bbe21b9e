package org.dragoman.ingest.fetch;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Addresses that may be asked for: http and https, nobody's password in them. */
public final class WebAddress {
  private static final int LONGEST = 8_000;
  private static final Pattern FEED = Pattern.compile("(?i)^feed:(//)?(?=https?://)|^feed(?=://)");
  private static final Pattern PARTS =
      Pattern.compile("(?is)^(https?)://([^/?#]*)([^?#]*)(\\?[^#]*)?(#.*)?$");
  private static final Pattern AUTHORITY =
      Pattern.compile("(\\[[0-9a-fA-F:.%]+]|[^:\\[\\]@\\s]+)(?::(\\d{0,5}))?");

  private WebAddress() {}

  /**
   * The address as people write it, made fit to be asked for: host in lower case and in ASCII, what
   * no URI may hold percent-encoded, the fragment gone. {@code feed:} stands for http.
   *
   * @throws IllegalArgumentException with one sentence for a person
   */
  public static URI of(String text) {
    String stripped = text.strip();
    if (stripped.length() > LONGEST) {
      throw new IllegalArgumentException(
          "The address is longer than %d characters.".formatted(LONGEST));
    }
    String address = FEED.matcher(stripped).replaceFirst("");
    if (address.startsWith("://")) {
      address = "http" + address;
    }
    Matcher parts = PARTS.matcher(address);
    if (!parts.matches()) {
      throw refused(stripped, "it does not begin with http:// or https://");
    }
    String path = parts.group(3).isEmpty() ? "/" : parts.group(3);
    String query = parts.group(4) == null ? "" : parts.group(4);
    try {
      return new URI(
          parts.group(1).toLowerCase(Locale.ROOT)
              + "://"
              + authority(parts.group(2), stripped)
              + encoded(path)
              + encoded(query));
    } catch (URISyntaxException broken) {
      throw refused(stripped, "it is no valid URL");
    }
  }

  /** A reference found in a document or a {@code Location} header, against where it was found. */
  public static URI resolve(URI base, String reference) {
    String text = reference.strip();
    if (text.isEmpty()) {
      throw new IllegalArgumentException("The address is empty.");
    }
    if (text.startsWith("//")) {
      return of(base.getScheme() + ":" + text);
    }
    if (text.matches("(?s)^[A-Za-z][A-Za-z0-9+.-]*:.*")) {
      return of(text);
    }
    if (text.startsWith("?")) {
      // java.net.URI follows RFC 2396 here, which takes the last segment off.
      return of(base.getScheme() + "://" + base.getRawAuthority() + base.getRawPath() + text);
    }
    try {
      return of(base.resolve(encoded(text)).toString());
    } catch (IllegalArgumentException broken) {
      throw refused(text, "it is no valid URL");
    }
  }

  /** Host name in lower case, without brackets; what politeness goes by. */
  public static String host(URI address) {
    Matcher found = AUTHORITY.matcher(String.valueOf(address.getRawAuthority()));
    return found.matches() ? found.group(1).toLowerCase(Locale.ROOT) : "";
  }

  private static String authority(String authority, String whole) {
    if (authority.contains("@")) {
      throw refused(whole, "a user name or password in an address is not used");
    }
    Matcher found = AUTHORITY.matcher(authority);
    if (!found.matches()) {
      throw refused(whole, "it names no host");
    }
    String port = found.group(2) == null ? "" : found.group(2);
    if (!port.isEmpty() && (Integer.parseInt(port) > 65_535 || Integer.parseInt(port) == 0)) {
      throw refused(whole, "its port is none");
    }
    return host(found.group(1), whole) + (port.isEmpty() ? "" : ":" + Integer.parseInt(port));
  }

  private static String host(String host, String whole) {
    if (host.startsWith("[")) {
      return host.toLowerCase(Locale.ROOT);
    }
    try {
      return IDN.toASCII(host, IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT);
    } catch (IllegalArgumentException broken) {
      throw refused(whole, "its host is no valid name");
    }
  }

  /** Percent signs stay: what is encoded already stays as it is. */
  private static String encoded(String part) {
    StringBuilder out = new StringBuilder(part.length());
    for (byte b : part.getBytes(StandardCharsets.UTF_8)) {
      int c = b & 0xff;
      boolean plain = c > 0x20 && c < 0x7f && "\"<>\\^`{|}".indexOf(c) < 0;
      out.append(plain ? String.valueOf((char) c) : "%%%02X".formatted(c));
    }
    return out.toString().replaceAll("%(?![0-9A-Fa-f]{2})", "%25");
  }

  private static IllegalArgumentException refused(String address, String why) {
    String shown = address.length() > 200 ? address.substring(0, 200) + "…" : address;
    return new IllegalArgumentException("\"%s\" is not fetched: %s.".formatted(shown, why));
  }
}
