package org.dragoman.ingest.identity;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Addresses as they are compared (RFC 3986, section 6). Taken for the same: http and https; host
 * with and without {@code www.}, in any case, with or without the default port; with and without a
 * fragment, a trailing slash, parameters that only say who shared the link, session ids and AMP
 * flags; parameters in any order; needless escapes. Kept apart: paths of other case, AMP and mobile
 * versions that have a path or host of their own, since such a host may be a site of its own.
 */
public final class Address {
  private static final Pattern PARTS =
      Pattern.compile("(?i)^https?://(?:[^/?#@]*@)?([^/?#]*)([^?#]*)(?:\\?([^#]*))?(#.*)?$");
  private static final Pattern TRACKING =
      Pattern.compile(
          "(?i)(?:utm_.*|at_(?:medium|campaign|custom.*)|pk_.*|mtm_.*|piwik_.*|matomo_.*|mc_[ce]id|hsa_.*|_hs(?:enc|mi)|vero_.*|oly_.*|stm_.*|wt[._](?:mc|zmc).*"
              + "|fbclid|gclid|gclsrc|dclid|msclkid|yclid|twclid|ttclid|igshid|igsh|wbraid|gbraid|_ga|_gl|mkt_tok|s_cid|cmpid|ocid|ncid|smid|ftag|xtor|spm"
              + "|(?:php|asp|j)sess(?:ion)?id.*|sid_?session|ref_src|ref_url)");
  private static final Pattern ESCAPE = Pattern.compile("%([0-9a-fA-F]{2})");
  private static final Set<String> AMP = Set.of("", "1", "true", "amp");

  private Address() {}

  /** The same for addresses that are taken for the same; no address to be followed. */
  public static String sameFor(String url) {
    Matcher parts = PARTS.matcher(url.strip());
    if (!parts.matches()) {
      return url.strip();
    }
    String query = query(parts.group(3) == null ? "" : parts.group(3));
    return host(parts.group(1))
        + path(parts.group(2))
        + (query.isEmpty() ? "" : "?" + query)
        + page(parts.group(4));
  }

  /** The address, still one to be followed, without what only says who shared it. */
  public static String withoutTracking(String url) {
    int at = url.indexOf('?');
    if (at < 0) {
      return url;
    }
    int hash = url.indexOf('#', at);
    String query = hash < 0 ? url.substring(at + 1) : url.substring(at + 1, hash);
    String kept =
        Arrays.stream(query.split("&")).filter(each -> !isTracking(each)).collect(joined());
    return url.substring(0, at)
        + (kept.isEmpty() ? "" : "?" + kept)
        + (hash < 0 ? "" : url.substring(hash));
  }

  private static String host(String host) {
    return host.toLowerCase(Locale.ROOT)
        .replaceFirst(":(?:80|443)?$", "")
        .replaceFirst("\\.$", "")
        .replaceFirst("^www\\.", "");
  }

  private static String path(String path) {
    return unescaped(path)
        .replaceFirst("(?i);jsessionid=[^/]*", "")
        .replaceAll("/\\.(?=/|$)", "")
        .replaceFirst("/+$", "");
  }

  private static String query(String query) {
    return Arrays.stream(unescaped(query).split("&"))
        .filter(each -> !each.isEmpty() && !isTracking(each))
        .sorted()
        .collect(joined());
  }

  /** A fragment names a place in a page, but for the pages of old scripts, {@code #!}. */
  private static String page(@org.jspecify.annotations.Nullable String fragment) {
    return fragment != null && fragment.startsWith("#!") ? fragment : "";
  }

  private static boolean isTracking(String parameter) {
    int equals = parameter.indexOf('=');
    String name = equals < 0 ? parameter : parameter.substring(0, equals);
    String value = equals < 0 ? "" : parameter.substring(equals + 1);
    if (name.equalsIgnoreCase("amp") || name.equalsIgnoreCase("outputType")) {
      return AMP.contains(value.toLowerCase(Locale.ROOT));
    }
    return TRACKING.matcher(name).matches();
  }

  /** Escapes of what needs none undone, the others in upper case (section 6.2.2). */
  private static String unescaped(String text) {
    return ESCAPE
        .matcher(text)
        .replaceAll(found -> {
          char c = (char) Integer.parseInt(found.group(1), 16);
          boolean unreserved = c < 0x80 && (Character.isLetterOrDigit(c) || "-._~".indexOf(c) >= 0);
          return unreserved
              ? Matcher.quoteReplacement(String.valueOf(c))
              : found.group().toUpperCase(Locale.ROOT);
        });
  }

  private static java.util.stream.Collector<CharSequence, ?, String> joined() {
    return Collectors.joining("&");
  }
}
