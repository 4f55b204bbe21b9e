package org.dragoman.ingest.receipt;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.dragoman.contracts.article.Article;
import org.dragoman.ingest.article.Articles;
import org.dragoman.ingest.article.Candidate;
import org.dragoman.ingest.article.Changes;
import org.dragoman.ingest.article.Standing;
import org.dragoman.ingest.identity.Alike;
import org.dragoman.ingest.identity.KeyKind;
import org.dragoman.ingest.identity.Leads.Lead;
import org.jspecify.annotations.Nullable;

/** Articles of one source in memory, for one caller at a time. */
final class MemoryArticles implements Articles {
  final Map<String, Lead> keys = new HashMap<>();
  final Map<UUID, List<Article>> versions = new HashMap<>();
  private final Map<UUID, Standing> standings = new HashMap<>();

  @Override
  public Map<String, Lead> leads(String source, Collection<String> wanted) {
    Map<String, Lead> found = new HashMap<>(keys);
    found.keySet().retainAll(Set.copyOf(wanted));
    return found;
  }

  @Override
  public Hold hold(String source, Collection<String> wanted) {
    Map<String, Lead> leads = leads(source, wanted);
    Map<String, UUID> reserved = new HashMap<>();
    wanted.forEach(key -> {
      if (!leads.containsKey(key)) {
        reserved.put(key, UUID.randomUUID());
      }
    });
    Map<UUID, Held> held = new HashMap<>();
    leads.values().forEach(lead -> held.put(lead.article(), held(lead.article())));
    return new Hold(leads, reserved, held, borne());
  }

  private Held held(UUID id) {
    return new Held(Objects.requireNonNull(standings.get(id)), Alike.text(current(id)));
  }

  private Map<UUID, Set<KeyKind>> borne() {
    Map<UUID, Set<KeyKind>> borne = new HashMap<>();
    keys.forEach((key, lead) ->
        KeyKind.ofPrefix(key.substring(0, key.indexOf(':') + 1))
            .ifPresent(kind ->
                borne.computeIfAbsent(lead.article(), id -> new java.util.HashSet<>()).add(kind)));
    return borne;
  }

  @Override
  public void settle(String source, Hold hold, Map<String, UUID> primary) {
    primary.forEach((key, id) -> keys.put(key, new Lead(id, false)));
  }

  @Override
  public void also(String source, Map<String, Lead> secondary) {
    secondary.forEach((key, lead) ->
        keys.merge(
            key,
            lead,
            (a, b) ->
                new Lead(
                    a.article(), a.shared() || b.shared() || !a.article().equals(b.article()))));
  }

  @Override
  public void add(Arrived arrived, Candidate version, Standing after, @Nullable Changes changes) {
    versions.computeIfAbsent(arrived.id(), id -> new ArrayList<>()).add(version.article());
    standings.put(arrived.id(), after);
  }

  @Override
  public void stamp(UUID id, Standing standing) {
    standings.put(id, standing);
  }

  @Override
  public Article current(UUID id) {
    return Objects.requireNonNull(versions.get(id)).getLast();
  }

  @Override
  public Optional<Kept> find(UUID id) {
    throw new UnsupportedOperationException();
  }

  @Override
  public List<Instant> created(String source, Instant since, int most) {
    throw new UnsupportedOperationException();
  }
}
