package org.dragoman.publish.story;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.dragoman.contracts.article.Article;

/** Histories without a database. */
final class ArchiveInMemory implements Archive, History {
  private final StoriesInMemory stories;
  private final List<Revision> revisions = new ArrayList<>();
  private final Map<String, Map<Integer, Article>> originals = new TreeMap<>();

  ArchiveInMemory(StoriesInMemory stories) {
    this.stories = stories;
  }

  @Override
  public void keep(Story saved, Act act) {
    Dossier dossier = saved.dossier();
    Copy copy = dossier.copy();
    originals
        .computeIfAbsent(dossier.id(), _ -> new TreeMap<>())
        .putIfAbsent(copy.sourceVersion(), copy.original());
    Entry entry =
        new Entry(
            dossier.revision(),
            act,
            dossier.updatedAt(),
            saved.state(),
            saved.version(),
            copy.sourceVersion(),
            copy.translationRevision(),
            dossier.article().title());
    revisions.addFirst(
        new Revision(
            dossier.id(),
            dossier.language(),
            dossier.sourceLanguage(),
            entry,
            dossier.slug(),
            copy,
            dossier.credit()));
  }

  @Override
  public List<Entry> entries(String storyId, int before, int limit) {
    return of(storyId).stream()
        .map(Revision::entry)
        .filter(entry -> entry.revision() < before)
        .limit(limit)
        .toList();
  }

  private List<Revision> of(String storyId) {
    return revisions.stream().filter(revision -> revision.storyId().equals(storyId)).toList();
  }

  @Override
  public Optional<Revision> revision(String storyId, int revision) {
    return of(storyId).stream().filter(one -> one.entry().revision() == revision).findFirst();
  }

  @Override
  public Optional<Revision> published(String storyId, int version) {
    return of(storyId).reversed().stream()
        .filter(one -> one.entry().version() == version)
        .filter(one -> Set.of("publish", "correct").contains(one.entry().act().word()))
        .findFirst();
  }

  @Override
  public List<Edition> editions(String storyId) {
    return stories.editions(storyId);
  }

  @Override
  public List<Integer> versions(String storyId) {
    return editions(storyId).stream().map(Edition::version).toList();
  }

  @Override
  public Optional<Edition> edition(String storyId, int version) {
    return editions(storyId).stream().filter(one -> one.version() == version).findFirst();
  }

  @Override
  public List<Integer> sources(String storyId) {
    return List.copyOf(originals.getOrDefault(storyId, Map.of()).keySet());
  }

  @Override
  public Optional<Article> original(String storyId, int sourceVersion) {
    return Optional.ofNullable(originals.getOrDefault(storyId, Map.of()).get(sourceVersion));
  }

  @Override
  public List<Furnished> furniture(String storyId, int upTo) {
    return of(storyId).stream()
        .filter(one -> one.entry().revision() <= upTo)
        .map(one -> new Furnished(one.entry(), one.copy().furniture()))
        .toList();
  }
}
