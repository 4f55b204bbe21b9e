package org.dragoman.ingest.receipt;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.dragoman.ingest.article.Articles;
import org.dragoman.ingest.article.Articles.Held;
import org.dragoman.ingest.article.Articles.Hold;
import org.dragoman.ingest.identity.IdentityPolicy;
import org.dragoman.ingest.identity.Key;
import org.dragoman.ingest.identity.Leads;
import org.dragoman.ingest.identity.Leads.Lead;
import org.jspecify.annotations.Nullable;

/** The keys and articles of one document, locked, and where its keys lead as it is judged. */
final class Holding {
  private final Articles articles;
  private final String source;
  private final Hold hold;
  private final Leads leads;
  private final Map<UUID, Held> held;
  private final Map<String, UUID> primary = new HashMap<>();
  private final Map<String, Lead> secondary = new HashMap<>();

  private Holding(Articles articles, String source, Hold hold) {
    this.articles = articles;
    this.source = source;
    this.hold = hold;
    this.leads = new Leads(hold.leads(), hold.borne());
    this.held = new HashMap<>(hold.articles());
  }

  /** Locks what the arrivals may belong to. Weaker keys are looked at only for what seems new. */
  static Holding of(
      Articles articles, String source, IdentityPolicy policy, List<Arrival> arrivals) {
    List<List<Key>> offered = new ArrayList<>();
    Set<String> refused = new LinkedHashSet<>();
    for (Arrival arrival : arrivals) {
      switch (arrival) {
        case Arrival.Identified(var candidate, var keys, var notes) ->
            offered.add(keys.under(policy));
        case Arrival.Waiting waiting -> {}
        case Arrival.Refused(var reason, var key, var id) -> {
          if (key != null) {
            refused.add(key.text());
          }
        }
      }
    }
    Set<String> strongest = new LinkedHashSet<>();
    offered.forEach(keys -> strongest.add(keys.getFirst().text()));
    Set<String> led = articles.leads(source, union(strongest, refused)).keySet();
    Set<String> weaker = new LinkedHashSet<>();
    offered.stream()
        .filter(keys -> !led.contains(keys.getFirst().text()))
        .forEach(keys ->
            keys.stream().flatMap(key -> Stream.of(key.text(), key.also())).forEach(weaker::add));
    Set<String> all = union(strongest, articles.leads(source, weaker).keySet());
    refused.stream().filter(led::contains).forEach(all::add);
    return new Holding(articles, source, articles.hold(source, all));
  }

  private static Set<String> union(Collection<String> some, Collection<String> more) {
    Set<String> union = new LinkedHashSet<>(some);
    union.addAll(more);
    return union;
  }

  Leads leads() {
    return leads;
  }

  /** The article as it is held; null where there is none yet. */
  @Nullable Held article(@Nullable UUID id) {
    return id == null ? null : held.get(id);
  }

  /** Where the refused item's key leads. */
  @Nullable UUID ledBy(@Nullable Key key) {
    Lead lead = key == null ? null : hold.leads().get(key.text());
    return lead == null ? null : lead.article();
  }

  UUID reserved(Key strongest) {
    return Objects.requireNonNull(hold.reserved().get(strongest.text()), "a key was not held");
  }

  /** The article stands so after an item was judged. */
  void stands(UUID id, Held article) {
    held.put(id, article);
  }

  void lead(Key key, UUID article) {
    leads.lead(key, article);
    primary.put(key.text(), article);
  }

  void also(List<Key> keys, UUID article) {
    leads.also(keys, article);
    Leads.also(secondary, keys, article);
  }

  /** Writes where the keys lead. */
  void settle() {
    articles.settle(source, hold, primary);
    articles.also(source, secondary);
  }
}
