package org.dragoman.ingest.identity;

import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;

/**
 * What the keys of one source lead to, while a document is judged. The strongest kind of key that
 * both an item and an article bear decides whether they belong together:
 *
 * <ol>
 *   <li>The item's strongest key leads to an article: it is that.
 *   <li>A weaker one leads to an article that bears no key of a stronger kind: it is that, and the
 *       stronger key leads there from now on. (The page was posted first, then came its feed.)
 *   <li>The item's strongest key is the secondary key of one article alone: it is that. (A
 *       tombstone names the address of what came with an id.) A withdrawal is sought by all its
 *       secondary keys; if they stand for several articles it withdraws none of them.
 *   <li>Under {@link IdentityPolicy#AUTO}: its address is that of one article alone, and so is its
 *       text: the id has changed. It is that.
 *   <li>Else it is new.
 * </ol>
 */
public final class Leads {
  private final Map<String, Lead> leads = new HashMap<>();
  private final Map<UUID, Set<KeyKind>> borne = new HashMap<>();

  /**
   * Where a key leads.
   *
   * @param shared a secondary key of more than one article: it leads nowhere
   */
  public record Lead(UUID article, boolean shared) {}

  /**
   * @param leads by key, primary and secondary
   * @param borne the kinds of the primary keys that lead to each article
   */
  public Leads(Map<String, Lead> leads, Map<UUID, Set<KeyKind>> borne) {
    this.leads.putAll(leads);
    borne.forEach((article, kinds) -> this.borne.put(article, copy(kinds)));
  }

  /**
   * @param keys strongest first, at least one
   * @param sameText whether an article says what the item says
   */
  public Match match(
      List<Key> keys, IdentityPolicy policy, boolean withdrawal, Predicate<UUID> sameText) {
    for (int i = 0; i < keys.size(); i++) {
      Lead lead = leads.get(keys.get(i).text());
      if (lead != null && (i == 0 || bearsNone(lead.article(), keys.subList(0, i)))) {
        return new Match.Found(lead.article(), keys.get(i).text());
      }
    }
    Match secondary = secondary(withdrawal ? keys : keys.subList(0, 1), withdrawal);
    return secondary instanceof Match.None && policy == IdentityPolicy.AUTO
        ? renamed(keys, sameText)
        : secondary;
  }

  private boolean bearsNone(UUID article, List<Key> stronger) {
    Set<KeyKind> kinds = borne.getOrDefault(article, Set.of());
    return stronger.stream().noneMatch(key -> kinds.contains(key.kind()));
  }

  private Match secondary(List<Key> keys, boolean withdrawal) {
    Match shared = new Match.None();
    for (Key key : keys) {
      Lead lead = leads.get(key.also());
      if (lead != null && !lead.shared()) {
        return new Match.Found(lead.article(), key.also());
      }
      if (lead != null && withdrawal) {
        shared = new Match.Ambiguous(key.text());
      }
    }
    return shared;
  }

  private Match renamed(List<Key> keys, Predicate<UUID> sameText) {
    for (Key key : keys) {
      Lead lead = key.kind() == KeyKind.LINK ? leads.get(key.also()) : null;
      if (lead != null && !lead.shared() && sameText.test(lead.article())) {
        return new Match.Renamed(lead.article(), key.also());
      }
    }
    return new Match.None();
  }

  /** The primary key leads to the article from now on. */
  public void lead(Key key, UUID article) {
    leads.put(key.text(), new Lead(article, false));
    borne.computeIfAbsent(article, id -> EnumSet.noneOf(KeyKind.class)).add(key.kind());
  }

  /** The article bears these as secondary keys. */
  public void also(Collection<Key> keys, UUID article) {
    also(leads, keys, article);
  }

  /** Adds secondary keys; one that stands for another article already becomes shared. */
  public static void also(Map<String, Lead> leads, Collection<Key> keys, UUID article) {
    for (Key key : keys) {
      leads.merge(
          key.also(),
          new Lead(article, false),
          (known, now) ->
              new Lead(known.article(), known.shared() || !known.article().equals(now.article())));
    }
  }

  private static Set<KeyKind> copy(Set<KeyKind> kinds) {
    Set<KeyKind> copy = EnumSet.noneOf(KeyKind.class);
    copy.addAll(kinds);
    return copy;
  }
}
