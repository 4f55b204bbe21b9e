package org.dragoman.ingest.source;

import java.net.URI;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import org.dragoman.contracts.article.Source;
import org.jspecify.annotations.Nullable;

/** Ids for sources that come without one: short, speaking, and not taken. */
public final class SourceIds {
  private static final int LONGEST = 48;

  /** Words that stand in a source's place in the addresses of pages and API. */
  private static final Set<String> RESERVED =
      Set.of("add", "articles", "import", "new", "opml", "receipts", "try");

  private SourceIds() {}

  /** Whether the id would hide a page of this service, or be hidden by it. */
  public static boolean isReserved(String id) {
    return RESERVED.contains(id);
  }

  /**
   * An id made of the title's Latin letters and digits, else of the address's host, with a number
   * behind it if it is taken.
   *
   * @param url of the feed or the outlet, if known
   */
  public static String free(@Nullable String title, @Nullable String url, Set<String> taken) {
    String wanted = word(title == null ? "" : title);
    if (wanted.length() < 2) {
      wanted = host(url);
    }
    String base = Source.isId(wanted) ? wanted : "source";
    String id = base;
    for (int n = 2; taken.contains(id) || isReserved(id); n++) {
      id = base + "-" + n;
    }
    return id;
  }

  private static String word(String title) {
    String plain =
        Normalizer.normalize(title, Normalizer.Form.NFKD)
            .replaceAll("\\p{M}+", "")
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^a-z0-9]+", "-");
    return trimmed(plain);
  }

  private static String host(@Nullable String url) {
    try {
      String host = url == null ? null : URI.create(url).getHost();
      return host == null ? "" : trimmed(host.toLowerCase(Locale.ROOT).replaceFirst("^www\\.", ""));
    } catch (IllegalArgumentException noAddress) {
      return "";
    }
  }

  private static String trimmed(String text) {
    String start = text.replaceFirst("^[-.]+", "");
    return start.substring(0, Math.min(start.length(), LONGEST)).replaceFirst("[-.]+$", "");
  }
}
