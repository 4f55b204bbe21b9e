package org.dragoman.ingest.identity;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Optional;
import java.util.regex.Pattern;
import org.dragoman.contracts.article.Article;
import org.dragoman.ingest.extract.Deck;

/**
 * The key of an article within its source: the outlet's own id, else its address, else a hash of
 * headline and date of publication. A key leads to one article id for ever.
 */
public final class IdentityKey {
  private static final int LONGEST = 400;
  private static final Pattern TRACKING =
      Pattern.compile("(?i)(?<=[?&])(?:utm_[^=&]*|fbclid|gclid|mc_cid|mc_eid|igshid)=[^&]*&?");

  private IdentityKey() {}

  /** Empty where nothing identifies it: it would be a new article each time. */
  public static Optional<String> of(Article article) {
    if (article.externalId() != null) {
      return Optional.of(bounded("id:" + NewsUrn.withoutRevision(article.externalId())));
    }
    if (article.url() != null) {
      return Optional.of(bounded("url:" + canonical(article.url())));
    }
    String title = Deck.letters(article.title());
    if (title.isEmpty()) {
      return Optional.empty();
    }
    String date = article.publishedAt() == null ? "" : article.publishedAt().toString();
    return Optional.of("title:" + Digest.sha256((title + "|" + date).getBytes(UTF_8)));
  }

  /** Without fragment and campaign parameters, which change with whoever shares it. */
  private static String canonical(String url) {
    String bare = url.replaceFirst("#.*$", "");
    return TRACKING.matcher(bare).replaceAll("").replaceFirst("[?&]$", "");
  }

  /** A database index takes no key of any length. */
  private static String bounded(String key) {
    String clean = key.replace("\0", "");
    if (clean.length() <= LONGEST) {
      return clean;
    }
    int cut = LONGEST - 65;
    // Half a surrogate pair has no bytes that a database takes.
    int whole = Character.isHighSurrogate(clean.charAt(cut - 1)) ? cut - 1 : cut;
    return clean.substring(0, whole) + "#" + Digest.sha256(clean.getBytes(UTF_8));
  }
}
