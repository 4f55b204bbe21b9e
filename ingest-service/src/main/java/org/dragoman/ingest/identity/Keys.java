package org.dragoman.ingest.identity;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dragoman.contracts.article.Article;
import org.dragoman.ingest.extract.Deck;
import org.jspecify.annotations.Nullable;

/** Everything an item can be known by again within its source. */
public final class Keys {
  private static final int LONGEST = 390;

  private final Map<KeyKind, Key> byKind;

  private Keys(Map<KeyKind, Key> byKind) {
    this.byKind = byKind;
  }

  public static Keys of(Article article) {
    Map<KeyKind, Key> keys = new EnumMap<>(KeyKind.class);
    String id = article.externalId() == null ? null : NewsUrn.withoutRevision(article.externalId());
    String link = article.url() == null ? null : Address.sameFor(article.url());
    put(keys, KeyKind.GUID, id);
    put(keys, KeyKind.LINK, link);
    put(keys, KeyKind.GUID_AND_LINK, id == null || link == null ? null : id + " " + link);
    String title = Deck.letters(article.title());
    if (!title.isEmpty()) {
      String date = article.publishedAt() == null ? "" : article.publishedAt().toString();
      put(keys, KeyKind.TITLE, Digest.sha256((title + "|" + date).getBytes(UTF_8)));
    }
    return new Keys(keys);
  }

  /** The key of an item of which only the id is known. */
  public static @Nullable Key ofGuid(String id) {
    return of(Article.builder().externalId(id).build()).of(KeyKind.GUID);
  }

  private static void put(Map<KeyKind, Key> keys, KeyKind kind, @Nullable String value) {
    if (value != null && !value.isBlank()) {
      keys.put(kind, new Key(kind, bounded(kind.prefix() + value)));
    }
  }

  /** Strongest first; empty where nothing identifies it: it would be a new article each time. */
  public List<Key> under(IdentityPolicy policy) {
    List<Key> ordered = new ArrayList<>();
    for (KeyKind kind : policy.order()) {
      Key key = byKind.get(kind);
      if (key != null) {
        ordered.add(key);
      }
    }
    return List.copyOf(ordered);
  }

  /** The key that leads to the article. */
  public Optional<Key> leading(IdentityPolicy policy) {
    return under(policy).stream().findFirst();
  }

  /**
   * The ids and addresses it can also be known by, should an item come that bears nothing stronger:
   * a tombstone with an address only. A headline is too weak for that.
   */
  public List<Key> secondary(IdentityPolicy policy) {
    return under(policy).stream().skip(1).filter(key -> key.kind() != KeyKind.TITLE).toList();
  }

  public @Nullable Key of(KeyKind kind) {
    return byKind.get(kind);
  }

  public boolean isEmpty() {
    return byKind.isEmpty();
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
